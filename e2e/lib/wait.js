// node wait.js ADDRESS PID: ends when the address answers, fails when the process has ended or after 20 s.
import { setTimeout as pause } from "node:timers/promises";

const [, , address, pid] = process.argv;
for (const end = Date.now() + 20_000; Date.now() < end; await pause(50)) {
  if (await fetch(address).then((answer) => answer.ok, () => false)) process.exit(0);
  try {
    process.kill(Number(pid), 0);
  } catch {
    break;
  }
}
console.error(`${address} does not answer`);
process.exit(1);
