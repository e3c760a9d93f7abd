/**
 * What somebody said is heard once, in however many events Slack tells of it: an event is delivered again where its
 * acknowledgement was lost, and a message that is changed, or unfurled, comes as a new one. Other words are heard anew.
 */
import type { Parts } from "../app-context.ts";

type Said = {
	readonly eventId: string;
	readonly channel: string;
	/** Of the message, which keeps it when it is changed. */
	readonly ts: string;
	readonly text: string;
};

/** The words themselves are not kept for it. */
const wordsKey = async ({ channel, ts, text }: Omit<Said, "eventId">): Promise<string> => {
	const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
	return `said ${channel} ${ts} ${Buffer.from(hash).toString("hex")}`;
};

export const isFirstHeard = async (
	said: Said,
	{ desk, clock }: Pick<Parts, "desk" | "clock">,
): Promise<boolean> => {
	const now = clock.now();
	return (
		(await desk.isFirst(`event ${said.eventId}`, now)) && desk.isFirst(await wordsKey(said), now)
	);
};

/** Longer than a hand takes that is quicker than the answer. */
const millisecondsOfAPress = 2_500;

type Press = {
	readonly user: string;
	readonly channel: string;
	readonly ts: string;
	readonly text: string;
};

/** Pressed twice at once it is one press; pressed again later it asks again, for more may be known by then. */
export const isFirstPressed = async (
	{ user, channel, ts, text }: Press,
	{ desk, clock }: Pick<Parts, "desk" | "clock">,
): Promise<boolean> => {
	const now = clock.now();
	const stretch = Math.floor(Date.parse(now) / millisecondsOfAPress);
	const words = await wordsKey({ channel, ts, text });
	const claim = (at: number) => desk.isFirst(`pressed ${user} ${at} ${words}`, now);
	if (!(await claim(stretch))) return false;
	// The second press may fall just after this stretch of time.
	await claim(stretch + 1);
	return true;
};
