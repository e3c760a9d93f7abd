/** Takes reminders from Convenor's outbox, hands each to its surface, and tells what became of it. */
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Hand, Handed, Message } from "./handing.ts";

export type Reminding = {
	/** The conversation's own address; the outbox is beside it. */
	readonly url: string;
	readonly token: string;
	readonly hands: Readonly<Record<string, Hand>>;
	readonly complain: (why: string) => void;
};

export type Reminders = { readonly stop: () => Promise<void> };

const most = 20;
const askWithin = 15_000;
/** Where reminders are not switched on, it is asked again now and then. */
const pauses = { off: 60_000, lost: 2_000, tellAgain: 1_000 };
const tellings = 8;

const given = z.object({
	messages: z.array(
		z.object({
			id: z.string(),
			deliveryId: z.string(),
			surface: z.string(),
			account: z.string(),
			text: z.string(),
		}),
	),
});

type Asked = {
	readonly path: "outbox/take" | "outbox/report";
	readonly body: object;
	readonly signal: AbortSignal;
};

const post = ({ path, body, signal }: Asked, { url, token }: Reminding) =>
	fetch(new URL(path, url), {
		method: "POST",
		headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
		body: JSON.stringify(body),
		redirect: "error",
		signal,
	});

/** What is known is told until it is heard: a message of which nothing is heard is taken to be lost. */
const tell = async (id: string, handed: Handed, reminding: Reminding): Promise<void> => {
	for (let tried = 0; tried < tellings; tried += 1) {
		const signal = AbortSignal.timeout(askWithin);
		const isHeard = await post({ path: "outbox/report", body: { id, handed }, signal }, reminding)
			.then(({ ok }) => ok)
			.catch(() => false);
		if (isHeard) return;
		await pause(pauses.tellAgain);
	}
	reminding.complain("Convenor could not be told what became of a reminder");
};

const handOver = async (message: Message, reminding: Reminding): Promise<void> => {
	const hand = reminding.hands[message.surface];
	const handed: Handed = hand
		? await hand(message)
		: { is: "refused", reason: `${message.surface} is not spoken here` };
	await tell(message.id, handed, reminding);
};

type Taken = { readonly messages: readonly Message[]; readonly wait: number };

/** Not switched on, or not where the address says: told once, since it may stay so. */
const isOff = (reminding: Reminding, state: { isOff: boolean }): Taken => {
	if (!state.isOff)
		reminding.complain(
			"Convenor has no reminders to take at that address: they are not switched on there, or it is another address",
		);
	state.isOff = true;
	return { messages: [], wait: pauses.off };
};

const take = async (
	reminding: Reminding,
	{ ending, state }: { readonly ending: AbortSignal; readonly state: { isOff: boolean } },
): Promise<Taken> => {
	const surfaces = Object.keys(reminding.hands);
	const signal = AbortSignal.any([AbortSignal.timeout(askWithin), ending]);
	try {
		const answer = await post({ path: "outbox/take", body: { surfaces, most }, signal }, reminding);
		if (answer.status === 404) return isOff(reminding, state);
		state.isOff = false;
		if (answer.ok) return { messages: given.parse(await answer.json()).messages, wait: 0 };
		reminding.complain(`Convenor answered ${answer.status} when asked for reminders`);
	} catch (error) {
		if (ending.aborted) return { messages: [], wait: 0 };
		const name = error instanceof Error ? error.name : "unknown";
		reminding.complain(`Convenor could not be asked for reminders: ${name}`);
	}
	return { messages: [], wait: pauses.lost };
};

/** Until it is stopped; then what is in hand is handed over and told of. */
export const startReminding = (reminding: Reminding): Reminders => {
	const ending = new AbortController();
	const state = { isOff: false };
	const inHand = new Set<Promise<void>>();
	const run = async (): Promise<void> => {
		while (!ending.signal.aborted) {
			const { messages, wait } = await take(reminding, { ending: ending.signal, state });
			for (const message of messages) {
				const work = handOver(message, reminding).finally(() => inHand.delete(work));
				inHand.add(work);
			}
			if (wait > 0) await pause(wait, undefined, { signal: ending.signal }).catch(() => undefined);
		}
	};
	const running = run();
	return {
		stop: async () => {
			ending.abort();
			await running;
			await Promise.all(inHand);
		},
	};
};
