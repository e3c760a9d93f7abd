/** Words of one shape, whatever small talk opens them, and the plain question that they come to. */

import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { mayStandIn } from "../pattern-needs.ts";

export type Otherwise = {
	readonly shape: RegExp;
	readonly plain: (...found: readonly string[]) => string;
	/** What the plain form has to ask, or it is no form of this. */
	readonly asks: (question: Question) => boolean;
	/** What else was said that the plain form leaves out: a name that has to be known here. */
	readonly names?: ((...found: readonly string[]) => string | undefined) | undefined;
};

/** What may open any question, and says nothing of it. */
export const opens =
	"^\\W*(?:(?:and|so|but|ok(?:ay)?|right|hi|hiya|hello|hey|yo|sorry|also|please|pls|(?:(?:can|could|would) (?:you|u|ya|any(?:one|body)|some(?:one|body)) (?:(?:please|pls|just|possibly) )?)?(?:tell|show|remind|let) (?:me|us)(?: know)?(?: (?:if|whether))?|do(?:es)? (?:you|we|u|any(?:one|body)) (?:happen to )?know (?:if|whether)|any idea (?:if|whether)|(?:i(?:['’]?m| am| was)? )?(?:just )?wonder(?:ing)? (?:if|whether))\\b\\W*)*";

const opening = new RegExp(opens, "i");
const wholly = new RegExp(`${opens}$`, "i");
const isWithinWord = (text: string, at: number): boolean =>
	/^\w\w/.test(text.slice(at - 1, at + 1));

let last: { readonly text: string; readonly ends: readonly number[] } = { text: "", ends: [0] };

/** Where what opens the text may end, the furthest first. Hundreds of patterns ask it of one question. */
const endsOf = (text: string): readonly number[] => {
	if (text === last.text) return last.ends;
	const furthest = opening.exec(text)?.[0].length ?? 0;
	const ends = Array.from({ length: furthest + 1 }, (_, back) => furthest - back).filter(
		(at) => at === 0 || (!isWithinWord(text, at) && wholly.test(text.slice(0, at))),
	);
	last = { text, ends };
	return ends;
};

/**
 * What may open a question, and then this to its end. The opening is read once for all of them: as a part of each
 * pattern, the machine kept it three hundred times over.
 */
export const opened = (rest: string): RegExp => {
	// One that has an `exec` of its own is run the slow way: that which is run stays as it was made.
	const inner = new RegExp(rest, "iy");
	const mayStand = mayStandIn(inner);
	const exec = (text: string): RegExpExecArray | null => {
		if (!mayStand(text)) return null;
		for (const end of endsOf(text)) {
			inner.lastIndex = end;
			const found = inner.exec(text);
			if (!found) continue;
			found[0] = text.slice(0, inner.lastIndex);
			found.index = 0;
			return found;
		}
		return null;
	};
	return Object.assign(new RegExp(inner), { exec });
};

export const shaped = (shape: string): RegExp => opened(`${shape}\\W*$`);

export type Way = (text: string, read: (words: string) => Reading) => Reading | undefined;

const pronoun = /^(?:i|we|you|they|he|she|it|us|them|any(?:one|body)|every(?:one|body))$/i;

/** One alone is called so, or it is no name. */
export const isKnown = (name: string, read: (words: string) => Reading): boolean => {
	const reading = pronoun.test(name) ? undefined : read(`who is ${name}`);
	if (reading === undefined) return true;
	return (
		reading.is === "question" &&
		reading.question.ask === "about" &&
		reading.question.subjects.length === 1
	);
};

/** The first whose words these are and whose plain form asks what it should. */
export const firstOf =
	(some: readonly Otherwise[]): Way =>
	(text, read) => {
		for (const { shape, plain, asks, names } of some) {
			const [whole, ...found] = shape.exec(text) ?? [];
			if (whole === undefined) continue;
			const name = names?.(...found);
			if (name !== undefined && !isKnown(name, read)) continue;
			const reading = read(plain(...found));
			if (reading.is === "question" && asks(reading.question)) return reading;
		}
		return undefined;
	};
