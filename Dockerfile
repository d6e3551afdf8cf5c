# Build: JDK and Maven from the official image, Node from its own.
FROM node:20-bookworm-slim AS node

FROM maven:3-eclipse-temurin-25 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY frontend frontend
COPY src src
RUN mvn -B -ntp -Drun -Dmaven.test.skip=true -Dspotless.check.skip=true package \
    && java -Djarmode=tools -jar target/touchstone.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --create-home --home-dir /var/lib/touchstone touchstone
WORKDIR /opt/touchstone
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
# What Java loads and links for a start is remembered in the image: a start on a database that is thrown away.
RUN TOUCHSTONE_HOME=/tmp/training java -XX:AOTCacheOutput=touchstone.aot -Xlog:aot=off \
        --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        -Dspring.context.exit=onRefresh -jar touchstone.jar --server.port=0 \
    && rm -rf /tmp/training
USER touchstone
ENV TOUCHSTONE_HOME=/var/lib/touchstone
VOLUME /var/lib/touchstone
EXPOSE 8080
ENTRYPOINT ["java", "-XX:AOTCache=touchstone.aot", "-XX:MaxRAMPercentage=70", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "touchstone.jar"]
