/** One of the things that a name can mean, or the question which. */
import type { z } from "zod";
import type { Choice } from "../../domain/refusal.ts";
import type { Match } from "../names/entities.ts";
import { stop } from "./field.ts";

type Named = { readonly label: string; readonly words: string };

/** Choices that are called alike say beside their name what names each beyond doubt: "Works Secretary (@sec2)". */
export const distinguishLabels = <T extends Named>(choices: readonly T[]): readonly T[] => {
	const counts = new Map<string, number>();
	for (const { label } of choices) counts.set(label, (counts.get(label) ?? 0) + 1);
	return choices.map((choice) => {
		const { label, words } = choice;
		const isAlone = counts.get(label) === 1 || label === words;
		return isAlone ? choice : { ...choice, label: `${label} (${words})` };
	});
};

/** Ten buttons are enough to choose from; more, and the words were too few. */
const mostChoices = 10;

/** What may be meant, where it is not certain. */
export const nearOf = <T>(match: Match<T>): readonly T[] => {
	if (match.is === "one") return [match.value];
	return match.is === "several" ? match.values : match.near;
};

/** One value, or a sentence and buttons that settle which. */
export const settle = <T>(
	match: Match<T>,
	context: z.RefinementCtx,
	say: {
		readonly typed: string;
		readonly what: string;
		readonly choice: (value: T) => Choice;
		/** All that there are, to choose from where nothing is like what was typed. */
		readonly all?: readonly T[];
	},
): T => {
	// A name that was misspelt is confirmed before anything is recorded.
	if (match.is === "one" && !(match.isSlip && say.what !== "board")) return match.value;
	const { all = [] } = say;
	const near = nearOf(match);
	const isNoneNear = near.length === 0 && all.length > 0 && all.length <= mostChoices;
	const choices = (isNoneNear ? all : near).slice(0, mostChoices).map(say.choice);
	const apart = distinguishLabels(choices);
	const offers = isNoneNear ? " There are these:" : " Did you mean:";
	const sentence =
		match.is === "several"
			? `Which ${say.what} is "${say.typed}"?`
			: `I can't find ${/^[aeiou]/.test(say.what) ? "an" : "a"} ${say.what} called "${say.typed}".${choices.length > 0 ? offers : ""}`;
	return stop(context, sentence, apart);
};
