// Passkeys: signing in with one, and adding one. Pages work without this file; they then offer the other ways.

// A passkey belongs to one host name; under another (a bare number, say) the browser would refuse.
const fits = (host) =>
  "credentials" in navigator &&
  "PublicKeyCredential" in window &&
  window.isSecureContext &&
  (location.hostname === host || location.hostname.endsWith(`.${host}`));

const toBytes = (text) => {
  const base64 = text.replace(/-/g, "+").replace(/_/g, "/");
  return Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
};

const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

async function ask(address, body) {
  return fetch(address, {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(body ?? {}),
  });
}

const shown = (credential, response) => ({
  id: credential.id,
  rawId: toText(credential.rawId),
  type: credential.type,
  extensions: {},
  response,
});

/** Offers to sign in, as a button and, where the browser can, in the list under the address field. */
export function enterByPasskey(element) {
  const { passkeyEnter: address, passkeyHost: host, passkeyNext: next } = element.dataset;
  if (!fits(host)) return;
  element.hidden = false;
  const error = element.querySelector("[data-passkey-error]");
  let waiting = null;
  let entering = false;

  async function enter(conditional) {
    // Found in the list already: a press on the button that comes after it asks for nothing more.
    if (entering) return;
    waiting?.abort();
    waiting = new AbortController();
    const { signal } = waiting;
    try {
      const begun = await ask(`${address}/begin`);
      if (!begun.ok) throw new Error(`${begun.status}`);
      const { publicKey } = await begun.json();
      publicKey.challenge = toBytes(publicKey.challenge);
      publicKey.allowCredentials = [];
      const found = await navigator.credentials.get({ publicKey, signal, mediation: conditional ? "conditional" : "optional" });
      if (signal.aborted) return;
      entering = true;
      const { clientDataJSON, authenticatorData, signature, userHandle } = found.response;
      const credential = shown(found, {
        clientDataJSON: toText(clientDataJSON),
        authenticatorData: toText(authenticatorData),
        signature: toText(signature),
        userHandle: userHandle ? toText(userHandle) : null,
      });
      const finished = await ask(`${address}/finish`, { credential, next });
      if (!finished.ok) throw new Error(`${finished.status}`);
      location.assign((await finished.json()).go);
    } catch (fault) {
      if (!signal.aborted) entering = false;
      // Somebody who waits in the list, or thinks better of it, is told nothing.
      if (!signal.aborted && !conditional && fault.name !== "AbortError") error.hidden = false;
    }
  }

  element.querySelector("[data-passkey-button]").addEventListener("click", () => {
    error.hidden = true;
    enter(false);
  });
  PublicKeyCredential.isConditionalMediationAvailable?.().then((can) => can && enter(true));
}

/** Adds a passkey. */
export function addPasskey(form) {
  const { passkeyAdd: address, passkeyHost: host, passkeyDone: done } = form.dataset;
  if (!fits(host)) {
    form.hidden = true;
    return;
  }
  const error = form.querySelector("[data-passkey-error]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    error.hidden = true;
    try {
      const begun = await ask(`${address}/begin`);
      if (begun.status === 409) {
        location.assign((await begun.json()).go);
        return;
      }
      if (!begun.ok) throw new Error(`${begun.status}`);
      const { publicKey } = await begun.json();
      publicKey.challenge = toBytes(publicKey.challenge);
      publicKey.user.id = toBytes(publicKey.user.id);
      for (const known of publicKey.excludeCredentials ?? []) known.id = toBytes(known.id);
      const made = await navigator.credentials.create({ publicKey });
      const credential = shown(made, {
        clientDataJSON: toText(made.response.clientDataJSON),
        attestationObject: toText(made.response.attestationObject),
        transports: made.response.getTransports?.() ?? [],
      });
      const finished = await ask(`${address}/finish`, { name: form.elements.name.value, credential });
      if (!finished.ok) throw new Error(`${finished.status}`);
      location.assign(done);
      location.reload();
    } catch (fault) {
      if (fault.name !== "AbortError") error.hidden = false;
    }
  });
}
