/**
 * Matches what was posted with what had to be: nothing lost, nothing doubled, nothing early, nothing in the wrong place.
 * A repeat that says that it is one is counted apart.
 */
import { millis } from "../../src/reminders/instants.ts";
import { directOf, dueMoment, type Expected, type Seen } from "./arena.ts";

export type Totals = {
	readonly expected: number;
	readonly lost: readonly string[];
	readonly doubled: readonly string[];
	readonly labelledRepeats: number;
	readonly early: readonly string[];
	readonly wrongAudience: readonly string[];
};

/** A board's week names what is due besides: it is a list, and takes no reminder's place. */
const isWeek = ({ text }: Seen): boolean => /^[^\n]+: the week from /.test(text);

export const check = (expected: readonly Expected[], posts: readonly Seen[]): Totals => {
	const seen = posts.filter((post) => !isWeek(post));
	const honest = seen.filter(({ text }) => !text.includes("Repeat: the earlier delivery"));
	const saying = (words: string) => honest.filter(({ text }) => text.includes(words));
	const everywhere = (words: string) => seen.filter(({ text }) => text.includes(words));
	return {
		expected: expected.length,
		lost: expected.filter((one) => isLost(one, everywhere(one.words))).map(({ words }) => words),
		doubled: expected.filter(({ words }) => saying(words).length > 1).map(({ words }) => words),
		labelledRepeats: seen.length - honest.length,
		early: seen.filter(isEarly).map(({ text }) => text),
		wrongAudience: expected
			.filter((one) => everywhere(one.words).some((post) => isAstray(one, post)))
			.map(({ words }) => words),
	};
};

const isLost = ({ isOptional }: Expected, posts: readonly Seen[]): boolean =>
	!isOptional && posts.length === 0;

/** In another channel than its own; or in its own, where only a person may be told. */
const isAstray = ({ channel, isTold }: Expected, post: Seen): boolean =>
	isTold ? ![directOf("U1"), directOf("U2")].includes(post.channel) : post.channel !== channel;

/** People have their own mornings, which begin before the boards' nine o'clock. */
const isEarly = ({ channel, text, ts }: Seen): boolean =>
	!channel.startsWith("@") && text.includes("Due thing") && Number(ts) * 1_000 < millis(dueMoment);
