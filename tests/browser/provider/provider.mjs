// A certified provider of OpenID Connect for the browser journey: anybody is who they say they are.
import { Provider } from "oidc-provider";

const [port, back] = process.argv.slice(2);
const issuer = `http://localhost:${port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: "fingerpost",
      client_secret: "a secret between the two of us",
      redirect_uris: [back],
      token_endpoint_auth_method: "client_secret_post",
    },
  ],
  claims: { openid: ["sub", "amr"], email: ["email"], profile: ["name"] },
  conformIdTokenClaims: false,
  cookies: { keys: ["only for tests"] },
  pkce: { required: () => true },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: id, email: `${id}@id.example`, name: id }),
  }),
});

provider.listen(Number(port), "127.0.0.1", () => console.log("listening"));
