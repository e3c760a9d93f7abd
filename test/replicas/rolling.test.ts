/** Three replicas restarted one after another: every command is acknowledged, and every reminder goes out once. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { bundledProgram } from "../build/program.ts";
import { type Replicas, startReplicas } from "./replicas.ts";

let replicas: Replicas;

beforeAll(async () => {
	const program = await bundledProgram();
	replicas = await startReplicas({ slackPort: 0, proxyPort: 0, count: 3, program });
}, 420_000);
afterAll(async () => {
	await replicas.stop();
}, 60_000);

const drive = async (verb: string, body: object) =>
	(await (
		await fetch(`${replicas.url}/local/${verb}`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify(body),
		})
	).json()) as { readonly ok?: boolean; readonly outcome?: string };

const user = "contest-secretary";
const channel = "contest-london";

const said = async (): Promise<readonly string[]> => {
	const answer = await fetch(`${replicas.url}/local/transcript?user=${user}&channel=${channel}`);
	const { messages } = (await answer.json()) as {
		messages: { text: string; bot: boolean; ephemeral: boolean }[];
	};
	return messages.filter(({ bot, ephemeral }) => bot && !ephemeral).map(({ text }) => text);
};

// Three programs start beside other tests: a machine that is out of breath may keep Slack waiting for three seconds.
const patience = { timeout: 420_000, retry: 2 };

it("nothing is refused, lost or said twice while they are replaced", patience, async () => {
	const outcomes: (string | undefined)[] = [];
	let isOver = false;
	const typing = (async () => {
		while (!isOver) {
			const typed = { user, channel, command: "/meeting", text: "next oversight board" };
			outcomes.push((await drive("command", typed)).outcome);
		}
	})();
	for (const replica of [...replicas.running()]) expect(await replicas.replace(replica)).toBe(0);
	isOver = true;
	await typing;
	expect(outcomes.length).toBeGreaterThan(2);
	expect([...new Set(outcomes)]).toEqual(["acknowledged"]);
	const text = "add Draft the terms of reference, due Fri 6 February";
	await drive("command", { user, channel, command: "/action", text });
	await drive("settle", {});
	await drive("clock", { advance: "9d" });
	await drive("settle", {});
	const about = (await said()).filter((words) => words.includes("Draft the terms of reference"));
	expect(about.length).toBeGreaterThan(1);
	expect(new Set(about).size).toBe(about.length);
});
