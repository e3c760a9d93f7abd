/** Watches over everything that a door started: what is still under way, and what went wrong. */
import type { WebClient } from "@slack/web-api";
import type { Parts } from "../assistant/app-context.ts";
import { FailedAfterwards } from "../assistant/idempotency.ts";
import { line, message } from "../views/kit/blocks.ts";
import { tellPrivately } from "./respond.ts";

export type Told = {
	readonly client: WebClient;
	readonly slackId: string;
	readonly channelId?: string | undefined;
	/** Of the request that this came with, over HTTP. */
	readonly signature?: string | undefined;
};

/** As Bolt hands on what its receiver was given beside the request. */
export const signatureIn = ({
	signature,
}: Readonly<Record<string, unknown>>): string | undefined =>
	typeof signature === "string" && signature !== "" ? signature : undefined;

export type Watch = (door: string, work: () => Promise<void>, tell?: Told) => Promise<void>;

export type Watched = { readonly parts: Parts; readonly watch: Watch };

/** A fault is logged and shown with the same short reference; what was being done is rolled back already. */
const faultMessage = (reference: string) =>
	message(
		line(
			"Something went wrong on my side, and nothing was saved. Please try again; if it stays, give whoever runs me this reference: ",
			{ code: reference },
		),
	);

const afterwardsMessage = (reference: string) =>
	message(
		line(
			"That was recorded, but something went wrong on my side before I could show it. Look at it before you send it again; if this stays, give whoever runs me this reference: ",
			{ code: reference },
		),
	);

/** Few requests are worked on at once, so that acknowledging the next one never waits behind many. */
const mostAtOnce = 4;

/** Of those few so many of one person's: the others are for whoever else asks. */
const mostOfOne = 2;

type Waiting = { readonly who: string; readonly begin: () => void };

/** Whatever has arrived is let in, and acknowledged, before anything else is begun. */
const letIn = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Runs so many at a time, in the order in which they came; who has enough under way is passed over until one of theirs
 * has ended.
 */
const takeTurns = (most: number, mostEach: number) => {
	const waiting: Waiting[] = [];
	const running = new Map<string, number>();
	let free = most;
	const hasRoom = (who: string) => free > 0 && (running.get(who) ?? 0) < mostEach;
	const enter = (who: string) => {
		free -= 1;
		running.set(who, (running.get(who) ?? 0) + 1);
	};
	const turn = (who: string) => {
		if (hasRoom(who)) return enter(who);
		return new Promise<void>((begin) => waiting.push({ who, begin }));
	};
	const leave = (who: string) => {
		free += 1;
		const left = (running.get(who) ?? 1) - 1;
		if (left > 0) running.set(who, left);
		else running.delete(who);
		const at = waiting.findIndex((one) => hasRoom(one.who));
		const [next] = at < 0 ? [] : waiting.splice(at, 1);
		if (!next) return;
		enter(next.who);
		next.begin();
	};
	return async (who: string, work: () => Promise<void>): Promise<void> => {
		await turn(who);
		await letIn();
		await work().finally(() => leave(who));
	};
};

/** With what lies behind it. */
const wordsOf = (error: unknown): string => {
	if (!(error instanceof Error)) return String(error);
	const says = error.stack ?? error.message;
	return error.cause === undefined ? says : `${says}\nbecause of ${wordsOf(error.cause)}`;
};

/** Another replica, or this one before it was started again, may have had the very same request: it was answered then. */
const isReplay = async (tell: Told | undefined, { desk, clock }: Parts): Promise<boolean> =>
	tell?.signature !== undefined && !(await desk.isFirstSigned(tell.signature, clock.now()));

export const watchOver = (parts: Parts): { watch: Watch; idle: () => Promise<void> } => {
	const underWay = new Set<Promise<void>>();
	const run = async (door: string, work: () => Promise<void>, tell?: Told) => {
		try {
			if (!(await isReplay(tell, parts))) await work();
		} catch (error) {
			const reference = parts.ids().slice(0, 8);
			const facts = {
				reference,
				door,
				error: wordsOf(error),
			};
			parts.log.error(facts, "a request failed");
			const says = error instanceof FailedAfterwards ? afterwardsMessage : faultMessage;
			if (tell) await tellPrivately(tell.client, tell, says(reference)).catch(() => undefined);
		}
	};
	const inTurn = takeTurns(mostAtOnce, mostOfOne);
	const watch: Watch = (door, work, tell) => {
		// Slack itself waits for what a form answers: it takes no turn.
		const running =
			door === "form"
				? run(door, work, tell)
				: inTurn(tell?.slackId ?? door, () => run(door, work, tell));
		underWay.add(running);
		return running.finally(() => underWay.delete(running));
	};
	const idle = async () => {
		while (underWay.size > 0) await Promise.all(underWay);
	};
	return { watch, idle };
};
