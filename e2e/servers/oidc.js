// An OpenID provider on loopback for tests: says one line with its address when it is ready.
//   node servers/oidc.js REDIRECT_URI
// Who signs in next is told by POST /next with {"sub", "email", "email_verified", "name"}; it asks for no password.
import { createServer } from "node:http";
import { generateKeyPairSync } from "node:crypto";
import { Provider } from "oidc-provider";

const [redirectUri] = process.argv.slice(2);
let claims = { sub: "nobody" };
const known = new Map();

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const key = { ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: "test" };

const server = createServer();
server.listen(0, "127.0.0.1", () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "samenhang",
        client_secret: "a secret that both of them know",
        redirect_uris: [redirectUri],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: ["only a test"] },
    features: { devInteractions: { enabled: false } },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    pkce: { required: () => true },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => known.get(sub) ?? { sub } }),
  });

  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith("/interaction/")) return next();
    const { prompt, params, grantId } = await provider.interactionDetails(ctx.req, ctx.res);
    if (prompt.name === "login") {
      known.set(claims.sub, claims);
      await provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: claims.sub } });
    } else {
      const { session } = await provider.interactionDetails(ctx.req, ctx.res);
      const grant = grantId
        ? await provider.Grant.find(grantId)
        : new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
      grant.addOIDCScope(params.scope);
      const consent = { grantId: await grant.save() };
      await provider.interactionFinished(ctx.req, ctx.res, { consent }, { mergeWithLastSubmission: true });
    }
    ctx.respond = false;
  });

  const answer = provider.callback();
  server.on("request", async (request, response) => {
    if (request.method !== "POST" || request.url !== "/next") return answer(request, response);
    let body = "";
    for await (const piece of request) body += piece;
    claims = JSON.parse(body);
    response.end("ok\n");
  });
  console.log(issuer);
});
