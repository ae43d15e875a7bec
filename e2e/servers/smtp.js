// A real mail server for tests: takes every letter and prints it as one line of JSON.
// node smtp.js [PORT]: prints the port it listens on first; 0 or none asks for a free one.
import { SMTPServer } from "smtp-server";

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo({ address }, _session, done) {
    // Some mailboxes are closed for good, so that giving up can be seen.
    done(address.startsWith("nobody@") ? Object.assign(new Error("no such mailbox"), { responseCode: 550 }) : null);
  },
  onData(stream, session, done) {
    const chunks = [];
    stream.on("data", (chunk) => chunks.push(chunk));
    stream.on("end", () => {
      const { mailFrom, rcptTo } = session.envelope;
      const letter = { from: mailFrom.address, to: rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString("utf8") };
      console.log(JSON.stringify(letter));
      done();
    });
  },
});
server.on("error", (error) => console.error(error.message));
server.listen(Number(process.argv[2] ?? 0), "127.0.0.1", () => console.log(server.server.address().port));
// Whoever started it ends it; should that one die, the closed pipe ends it too.
process.stdin.on("end", () => process.exit(0)).resume();
