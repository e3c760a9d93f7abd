/**
 * Finds the lines of minutes that read like actions: "ACTION: Guidance Lead to write to boroughs by 6 March".
 * Who and when are taken only where they can be read for certain; the rest stays in the words of the action.
 */
import type { HonestDate } from "../domain/honest-date.ts";
import { type ProposedAction, paragraphsOf } from "../domain/minutes.ts";
import type { Owner } from "../domain/person.ts";
import type { PlainDate } from "../domain/plain-date.ts";
import { readDate } from "./dates.ts";
import { matchOwner } from "./entities.ts";
import type { Reading } from "./reading.ts";

/** The minutes' own day: "by next Friday" was said then. */
export type SaidOn = Pick<Reading, "lexicon" | "zone" | "calendar"> & {
	readonly today: PlainDate;
};

const marked = /\bactions?(?:\s+(?:point|item))?(?:\s*\d+)?\s*[:–—]\s*/gi;
const numbering = /^(?:\(?\d+(?:\.\d+)*[.)]?|[a-z][.)]|[•*–—-])\s+/i;
const duty = /^(.{2,80}?)\s+(?:to|will|shall|is to|are to|agreed to|undertook to)\s+(\S.*)$/i;
const longestTitle = 300;

const ownerIn = (words: string, { lexicon }: SaidOn): Owner | undefined => {
	const name = words.replace(/^the\s+/i, "").trim();
	const found = [words.trim(), name].map((each) => matchOwner(each, lexicon));
	const match = found.find(({ is }) => is === "one");
	return match?.is === "one" ? { kind: match.value.kind, id: match.value.id } : undefined;
};

const undated = (saidOn: PlainDate): HonestDate => ({ precision: "undated", words: "", saidOn });

/** The last "by …" whose words are a date, whole; a time of day is left where it stands. */
const withoutDate = (
	words: string,
	said: SaidOn,
): { readonly title: string; readonly due: HonestDate } => {
	const marks = [...words.matchAll(/[\s,;(]+(?:by|before|due|no later than)\s+/gi)].reverse();
	for (const mark of marks) {
		const phrase = words
			.slice(mark.index + mark[0].length)
			.replace(/[.)\s]+$/, "")
			.slice(0, 200);
		const { today, zone, calendar } = said;
		const isBefore = /before\s+$/i.test(mark[0]);
		const read = readDate(isBefore ? `before ${phrase}` : phrase, {
			today,
			zone,
			calendar,
			lean: "future",
		});
		if (read.is === "date") return { title: words.slice(0, mark.index), due: read.date };
	}
	return { title: words, due: undated(said.today) };
};

const sentence = (words: string): string => {
	const bare = words.trim().replace(/[.;,\s]+$/, "");
	return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}`.slice(0, longestTitle);
};

type Found = Omit<ProposedAction, "paragraph">;

const proposal = (line: string, words: string, said: SaidOn): Found | undefined => {
	const [, who = "", what = ""] = duty.exec(words) ?? [];
	const owner = who ? ownerIn(who, said) : undefined;
	const { title, due } = withoutDate(owner ? what : words, said);
	return sentence(title) === "" ? undefined : { line, title: sentence(title), owner, due };
};

/** Where another sentence begins, unless it says when: "… to write to boroughs. By 6 March." The stop of "Mr." ends none. */
const sentenceEnd =
	/(?<=[\p{L}\p{N}"”)]{3})[.;!?]+\s+(?=[\p{Lu}\d(])(?!(?:By|Before|Due|No later)\b)/u;

const firstSentence = (words: string): string => words.slice(0, sentenceEnd.exec(words)?.index);

/** What stands after each "ACTION:"; without one, a line that begins with somebody we know who is to do something. */
const inParagraph = (paragraph: string, said: SaidOn): readonly Found[] => {
	const marks = [...paragraph.matchAll(marked)];
	if (marks.length > 0)
		return marks.flatMap((mark, index) => {
			const after = paragraph.slice(mark.index + mark[0].length, marks[index + 1]?.index);
			const words = firstSentence(after.trim());
			const found = proposal(words, words, said);
			return found ? [found] : [];
		});
	const words = paragraph.replace(numbering, "");
	const [, who = ""] = duty.exec(words) ?? [];
	const isDuty = who !== "" && ownerIn(who, said) !== undefined;
	const found = isDuty ? proposal(words, words, said) : undefined;
	return found ? [found] : [];
};

export const readMinutesActions = (text: string, said: SaidOn): readonly ProposedAction[] =>
	paragraphsOf(text).flatMap((paragraph, index) => {
		const found = inParagraph(paragraph, said);
		return found.map((each, at) => ({
			...each,
			paragraph: found.length === 1 ? String(index + 1) : `${index + 1}.${at + 1}`,
		}));
	});

/** Somebody chose this paragraph for an action, whether or not it reads like one; it may hold several. */
export const actionsOfParagraph = (
	text: string,
	paragraph: string,
	said: SaidOn,
): readonly ProposedAction[] => {
	const known = readMinutesActions(text, said).filter(
		(each) => each.paragraph === paragraph || each.paragraph.startsWith(`${paragraph}.`),
	);
	if (known.length > 0) return known;
	const words = paragraphsOf(text)[Number(paragraph) - 1]?.replace(numbering, "");
	const found = words ? proposal(words, words, said) : undefined;
	return found ? [{ ...found, paragraph }] : [];
};
