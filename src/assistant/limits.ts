/**
 * What is let in at every door, before any of it is read: a question or a typed command no longer than this, from a
 * person who has some of their allowance left. Whoever passes a limit is told so in words.
 */
import type { Allowance } from "./allowance.ts";

/** In characters. Minutes fill the three fields of their form, and are not read as a command is. */
export const limits = { question: 400, command: 1_500, minutes: 10_000 } as const;

export type Kind = keyof typeof limits;

export type Said = {
	/** One and the same at all doors: the workspace and the account. */
	readonly by: string;
	readonly is: Kind;
	/** Absent where a button says it, whose words are ours. */
	readonly text?: string | undefined;
};

/** Why it is not let in; without words where they were told already. */
type Stopped = { readonly says: string | undefined };

const figure = (count: number): string => count.toLocaleString("en-GB");

export const lengthWords: Readonly<Record<Kind, string>> = {
	question: `That’s too long for me: I can take a question of up to ${figure(limits.question)} characters. Please ask it in a sentence or two.`,
	command: `That’s too long for me, so I haven’t saved anything: a command can have up to ${figure(limits.command)} characters. Please shorten it, or put the detail in a paper.`,
	minutes:
		"That’s too long for me, so I haven’t saved anything: I can take about three pages of minutes in one command. Please attach them as a file.",
};

/** For who has spoken too often. */
export const waitWords =
	"Give me a moment: that’s a lot of messages in one minute. Please send this again shortly.";

export const isTooLong = (is: Kind, text: string): boolean => text.length > limits[is];

/** What is said of words that are too long; nothing where they are not. */
export const lengthRefusal = (is: Kind, text: string): string | undefined =>
	isTooLong(is, text) ? lengthWords[is] : undefined;

/** One workspace's account is nobody else's, though another workspace may have one of the same name. */
export const personKey = (team: string | undefined, account: string): string =>
	`${team ?? ""} ${account}`;

/** Undefined where it is let in, and counted. */
export const stoppedAtDoor = (
	allowance: Allowance,
	{ by, is, text = "" }: Said,
): Stopped | undefined => {
	const taken = allowance.take(by);
	if (taken !== "taken") return { says: taken === "refused" ? waitWords : undefined };
	const says = lengthRefusal(is, text);
	return says === undefined ? undefined : { says };
};
