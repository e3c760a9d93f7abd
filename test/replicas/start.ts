/** `npm run replicas`: three replicas over one Postgres on this machine. Enter replaces them one after another. */
import { createInterface } from "node:readline";
import { startReplicas } from "./replicas.ts";

const port = (name: string, usual: number) => Number(process.env[name] ?? usual);
const replicas = await startReplicas({
	slackPort: port("LOCAL_SLACK_PORT", 3999),
	proxyPort: port("CONVENOR_PORT", 3000),
	count: 3,
	program: "dist/convenor.js",
});
const say = (words: string) => void process.stdout.write(`${words}\n`);
const tell = () =>
	say(
		replicas
			.running()
			.map(({ port: at, child }) => `  replica on port ${at}, process ${child.pid}`)
			.join("\n"),
	);
say(`Three replicas of Convenor behind http://127.0.0.1:${replicas.proxyPort}, over one Postgres:`);
tell();
say(`Open the local Slack (a simulation) at ${replicas.url}`);
say("Enter restarts them one after another; Ctrl+C stops everything.");

const roll = async (): Promise<void> => {
	for (const replica of [...replicas.running()]) {
		const code = await replicas.replace(replica);
		say(`  process ${replica.child.pid} drained and ended with ${code}`);
	}
	tell();
};
let rolling = Promise.resolve();
createInterface({ input: process.stdin }).on("line", () => {
	rolling = rolling.then(roll);
});
const stop = () => void replicas.stop().then(() => process.exit(0));
process.once("SIGINT", stop);
process.once("SIGTERM", stop);
