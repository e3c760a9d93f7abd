/** What happens to a thing within two minutes is put into the post that told of it: there once, whatever fails meanwhile. */
import { setTimeout as pause } from "node:timers/promises";
import type { Moment } from "./orders.ts";
import { endGently, isStopped, play, type Row, type Scene, settle, until } from "./play.ts";

const update = "chat.update";

const sayAll = async ({ arena }: Scene): Promise<void> => {
	const worker = await arena.worker();
	await settle(arena);
	await endGently(worker);
};

/** Nothing is left that says it as it was: it was put into that post, and not beside it. */
const isOnePost = async ({ arena }: Scene): Promise<void> => {
	const beside = (await arena.posts()).filter(({ text }) => /New thing \d+\./.test(text));
	if (beside.length > 0) throw new Error(`Said beside it: ${beside[0]?.text}`);
};

const killed: Row = {
	name: "kill -9 at each step of putting news into the post before it",
	isQuick: true,
	run: (stage) =>
		play(stage, {
			script: async (scene) => {
				const steps: readonly Moment["at"][] = ["claimed", "re-read", "settled"];
				for (const at of ["posted" as const, ...(stage.isShort ? [] : steps)]) {
					await scene.happenEverywhere();
					await sayAll(scene);
					await scene.happenAgainEverywhere();
					const time = 1 + stage.dice.below(2);
					await scene.awaitDeath(await scene.arena.worker({ dies: { at, time } }));
					await sayAll(scene);
				}
			},
			after: isOnePost,
		}),
};

const troubles: readonly object[] = [
	{ kind: "lost-answer", method: update, times: 2 },
	{ kind: "server-error", method: update, accepted: true, times: 2 },
	{ kind: "server-error", method: update, accepted: false, times: 2 },
	{ kind: "rate-limit", method: update, seconds: 1, times: 2 },
];

const troubled: Row = {
	name: "Slack loses, fails and limits what is to be put into a post",
	run: (stage) =>
		play(stage, {
			script: async (scene) => {
				for (const trouble of troubles) {
					await scene.happenEverywhere();
					await sayAll(scene);
					await scene.arena.fault(trouble);
					await scene.happenAgainEverywhere();
					await sayAll(scene);
				}
			},
			after: isOnePost,
		}),
};

const paused: Row = {
	name: "a replica paused before it puts news into a post, which another does meanwhile",
	run: (stage) =>
		play(stage, {
			script: async (scene) => {
				const { arena } = scene;
				await scene.happenEverywhere();
				await sayAll(scene);
				await scene.happenAgainEverywhere();
				const stopped = await arena.worker({ stops: { at: "re-read", time: 1 } });
				await until(() => isStopped(stopped), 8_000);
				const other = await arena.worker();
				await pause(5_000);
				stopped.kill("SIGCONT");
				await pause(2_500);
				await endGently(stopped);
				await endGently(other);
			},
			after: isOnePost,
		}),
};

export const onePostRows: readonly Row[] = [killed, troubled, paused];
