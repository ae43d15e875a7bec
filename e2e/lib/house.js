// A demo of a test's own: with a folder that is kept between two starts, and a clock that stands days later at the second.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { hosts } from "./test.js";

export class House {
  static async build() {
    const house = new House();
    house.folder = await mkdtemp(join(tmpdir(), "samenhang-e2e-"));
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    house.host = `127.0.0.1:${server.address().port}`;
    house.address = `http://${house.host}`;
    server.close();
    hosts.add(house.host);
    await house.open(0);
    return house;
  }

  /** Starts the program so many days later than it is. */
  async open(days) {
    const options = ["demo", "--data", this.folder, "--listen", this.host, "--days-later", String(days)];
    this.program = spawn(process.env.PROGRAM, options, { stdio: ["ignore", "ignore", "inherit"] });
    for (const end = Date.now() + 30_000; Date.now() < end && this.program.exitCode === null; await pause(50)) {
      if (await fetch(`${this.address}/health/ready`).then((answer) => answer.ok, () => false)) return;
    }
    throw new Error(`${this.address} does not answer`);
  }

  async close() {
    if (this.program.exitCode !== null) return;
    this.program.kill("SIGTERM");
    await once(this.program, "exit");
  }

  async tearDown() {
    await this.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
