/** The address of a module that is built by itself. */
declare module '*?worker&url' {
  const address: string;
  export default address;
}
