/** Every way of reading a text as pieces, one after another with nothing between them but courtesy. */
import type { Reader } from "../dates/family.ts";
import { dayForms } from "./days.ts";
import { limitForms } from "./limits.ts";
import { type Form, form, type Meaning, type Piece } from "./piece.ts";
import { rhythms, weekdayForms } from "./rhythms.ts";

/** Words that add nothing, wherever they stand. */
const fillers: readonly Form[] = [
	form(
		"(?:(?:we|they|it) |the )?(?:board |group )?(?:will |shall |is to |to )?(?:meets?|be held|is held|held|takes? place|sits?)|meetings? (?:are|is|will be|to be) held|meetings?|recurring|regular(?:ly)?|repeat(?:s|ing|ed)?|please|until further notice|ongoing|indefinitely|sharp|prompt|thereafter|and then",
		() => [],
	),
	form("and|but|on|in|at|the|an?|then|with|of", () => []),
];

const forms: readonly Form[] = [
	...rhythms,
	...dayForms,
	...weekdayForms,
	...limitForms,
	...fillers,
];

/** Said once, or it contradicts itself. */
const single: ReadonlySet<Meaning["is"]> = new Set([
	"start",
	"until",
	"within",
	"count",
	"span",
	"time",
	"minutes",
	"holidays",
	"working",
	"ifAny",
]);

type Step = { readonly end: number; readonly means: readonly Meaning[] };

const between = /[\s,;:.()!-]*/y;

const skip = (text: string, place: number): number => {
	between.lastIndex = place;
	return place + (between.exec(text)?.[0].length ?? 0);
};

const stepsFrom = (reader: Reader): ((place: number) => readonly Step[]) => {
	const known = new Map<number, readonly Step[]>();
	return (place) => {
		const before = known.get(place);
		if (before) return before;
		const isFiller = ({ means }: Step) => (means.length === 0 ? 1 : 0);
		const steps = forms
			.flatMap((each) => each(reader, place))
			.filter(({ end }) => !/[\w']/.test(reader.text[end] ?? ""))
			.sort((a, b) => isFiller(a) - isFiller(b) || b.end - a.end);
		known.set(place, steps);
		return steps;
	};
};

const repeats = (pieces: readonly Piece[], { means }: Step): boolean =>
	means.some(({ is }) => single.has(is) && pieces.some((piece) => piece.means.is === is));

/** A text with more ways through it than this is nobody's way of saying when a board meets. */
const mostSteps = 4_000;

export type Parse = { readonly pieces: readonly Piece[]; readonly end: number };

/** Visits every beginning of the text that is whole pieces, longest steps first. */
export const eachParse = (reader: Reader, visit: (parse: Parse) => void): void => {
	const steps = stepsFrom(reader);
	let left = mostSteps;
	const walk = (place: number, pieces: readonly Piece[]): void => {
		const from = skip(reader.text, place);
		for (const step of steps(from)) {
			if (left-- <= 0) return;
			if (repeats(pieces, step)) continue;
			const taken = [
				...pieces,
				...step.means.map((means): Piece => ({ from, to: step.end, means })),
			];
			if (step.means.length > 0) visit({ pieces: taken, end: step.end });
			walk(step.end, taken);
		}
	};
	walk(0, []);
};

/** Is nothing left but courtesy? */
export const isCovered = (reader: Reader, end: number): boolean => {
	let place = skip(reader.text, end);
	while (place < reader.text.length) {
		const [step] = fillers.flatMap((each) => each(reader, place));
		if (!step) return false;
		place = skip(reader.text, step.end);
	}
	return true;
};
