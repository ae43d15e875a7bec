import { defineConfig } from "@playwright/test";

// `run` starts the program and says where it listens; without it there is nothing to test.
const { BASE_URL, SQLITE_URL, POSTGRES_URL, CHROMIUM = "/usr/bin/chromium" } = process.env;
if (!BASE_URL) throw new Error("BASE_URL is not set: start the tests with e2e/run");

export default defineConfig({
  testDir: "tests",
  outputDir: "test-results",
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.stdout.isTTY ? "list" : "dot",
  use: {
    baseURL: BASE_URL,
    locale: "nl-BE",
    viewport: { width: 1280, height: 900 },
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: CHROMIUM,
      // No sandbox: tests run as root in containers. The rest keeps the browser from calling home.
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "reader", testIgnore: "smoke/**" },
    // The same few steps on either database: what differs between engines must not show on a page.
    { name: "sqlite", testMatch: "smoke/**", use: { baseURL: SQLITE_URL } },
    ...(POSTGRES_URL ? [{ name: "postgres", testMatch: "smoke/**", use: { baseURL: POSTGRES_URL } }] : []),
  ],
});
