/** Watches over everything that a door started: what is still under way, what waits, and what went wrong. */
import type { ToldAsLost } from "../../usecases/pending-requests.ts";
import { line, message } from "../../views/kit/blocks.ts";
import type { Message } from "../../views/kit/message.ts";
import type { Parts } from "../app-context.ts";
import { FailedAfterwards } from "./idempotency.ts";
import { type WorkQueue, workQueue } from "./work-queue.ts";

/** As what a request is kept until it has ended; `known` where somebody has it in hand, or its asker was told of it. */
export type Kept = { readonly requestId: string } | "nowhere" | "known";

/** What somebody did, as its door took it. */
export type Arrival = {
	readonly door: string;
	/** Whoever did it: people take turns. */
	readonly person: string;
	/** Where the answer is the acknowledgement, or there is hardly any work, it waits for nobody. */
	readonly isAtOnce?: boolean | undefined;
	/** Of the request that this came with, where it was signed. */
	readonly signature?: string | undefined;
	readonly kept?: Promise<Kept> | undefined;
	/** Says something to whoever did it; absent where nobody asked for anything. */
	readonly tell?: ((message: Message) => Promise<unknown>) | undefined;
};

/** `work` is told what it is kept as. */
export type Watch = (
	arrival: Arrival,
	work: (requestId: string | undefined) => Promise<void>,
) => Promise<void>;

/** A fault is logged and shown with the same short reference; what was being done is rolled back already. */
const faultMessage = (reference: string) =>
	message(
		line(
			"Something went wrong on my side, and nothing was saved. Please try again; if it stays, give the person who runs me this reference: ",
			{ code: reference },
		),
	);

const afterwardsMessage = (reference: string) =>
	message(
		line(
			"That was recorded, but something went wrong on my side before I could show it. Look at it before you send it again; if this stays, give the person who runs me this reference: ",
			{ code: reference },
		),
	);

const busyMessage = message(
	line(
		"I have more to answer than I can just now, and nothing was saved. Please try again in a minute.",
	),
);

/** With what lies behind it. */
const wordsOf = (error: unknown): string => {
	if (!(error instanceof Error)) return String(error);
	const says = error.stack ?? error.message;
	return error.cause === undefined ? says : `${says}\nbecause of ${wordsOf(error.cause)}`;
};

/** Another replica, or this one before it was started again, may have had the very same request: it was answered then. */
const isReplay = async ({ signature }: Arrival, { desk, clock }: Parts): Promise<boolean> =>
	signature !== undefined && !(await desk.isFirstSigned(signature, clock.now()));

/** A row that stays is told as lost when this process is gone: better than that a lost one is not. */
export const forgetAnswered = async (
	requestId: string | undefined,
	{ pending, log }: Parts,
): Promise<void> => {
	if (requestId === undefined) return;
	await pending
		?.remove(requestId)
		.catch((error) => log.warn({ error: String(error) }, "an answered request is still kept"));
};

const lost: ToldAsLost = "ToldAsLost";

const isToldAsLost = (error: unknown): error is Error =>
	error instanceof Error && error.name === lost;

const running =
	(parts: Parts) =>
	async (arrival: Arrival, work: () => Promise<void>): Promise<void> => {
		try {
			if (!(await isReplay(arrival, parts))) await work();
		} catch (error) {
			// They know that already.
			if (isToldAsLost(error)) return parts.log.warn({ door: arrival.door }, error.message);
			const reference = parts.ids().slice(0, 8);
			const facts = { reference, door: arrival.door, error: wordsOf(error) };
			parts.log.error(facts, "a request failed");
			const says = error instanceof FailedAfterwards ? afterwardsMessage : faultMessage;
			await arrival.tell?.(says(reference)).catch(() => undefined);
		}
	};

export type InFlight = { readonly watch: Watch; readonly idle: () => Promise<void> };

export const watchOver = (parts: Parts, queue: WorkQueue = workQueue()): InFlight => {
	const underWay = new Set<Promise<void>>();
	const run = running(parts);
	/** Told once, until something of theirs is carried out: to tell them each time would be more work yet. */
	const isToldBusy = new Set<string>();
	const inTurn = async (arrival: Arrival, work: () => Promise<void>): Promise<void> => {
		const { person, door, tell } = arrival;
		const queued = await queue(person, () => run(arrival, work));
		if (queued === "done") return void isToldBusy.delete(person);
		if (isToldBusy.has(person)) return;
		isToldBusy.add(person);
		parts.log.warn({ door }, "a request was refused: too many wait");
		await tell?.(busyMessage).catch(() => undefined);
	};
	const toItsEnd = async (arrival: Arrival, work: Parameters<Watch>[1]): Promise<void> => {
		const kept = (await arrival.kept) ?? "nowhere";
		if (kept === "known") return;
		const requestId = kept === "nowhere" ? undefined : kept.requestId;
		const doing = () => work(requestId);
		try {
			await (arrival.isAtOnce ? run(arrival, doing) : inTurn(arrival, doing));
		} finally {
			await forgetAnswered(requestId, parts);
		}
	};
	const watch: Watch = (arrival, work) => {
		const started = toItsEnd(arrival, work);
		underWay.add(started);
		return started.finally(() => underWay.delete(started));
	};
	const idle = async () => {
		while (underWay.size > 0) await Promise.all(underWay);
	};
	return { watch, idle };
};
