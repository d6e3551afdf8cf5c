package app.touchstone.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells the phone why a sign-in was refused, by a code for which it has the words; nobody's language is known yet. */
@Component
class PhoneRefusals implements AuthenticationFailureHandler {

    private final JsonMapper json;

    PhoneRefusals(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        int status = HttpStatus.UNPROCESSABLE_CONTENT.value();
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("status", status);
        switch (failure) {
            case TooManyTries tries -> {
                problem.put("code", "access.sign-in.wait");
                problem.put("seconds", tries.seconds());
            }
            case DisabledException _ -> problem.put("code", "access.sign-in.blocked");
            default -> problem.put("code", "access.sign-in.wrong");
        }
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
