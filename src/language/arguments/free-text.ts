/** Free text that a keyword introduced, and where it ends: "edition 2, 12 March" is no edition of that name. */
import type { Field } from "../../command.ts";
import { quotedParts } from "../tokens/clean.ts";
import { type Grammar, type Split, saysNothing } from "./loose-words.ts";

type Taking = Grammar & { readonly split: Split };

type Clause = { readonly from: number; readonly text: string };

const clausesOf = (text: string): readonly Clause[] => {
	const quoted = quotedParts(text);
	const commas = [...text.matchAll(/[,;]/g)].filter(
		({ index }) => !quoted.some(({ from, to }) => from < index && index < to),
	);
	return commas.map(({ index }, at) => ({
		from: index,
		text: text.slice(index + 1, commas[at + 1]?.index).trim(),
	}));
};

/** "No room in March, April or May": the words before it end as it does, and go on. */
const goesOnList = (before: string, reads: (words: string) => boolean): boolean => {
	const last = before.split(/[,;]/).at(-1)?.trim().split(/\s+/) ?? [];
	return last.slice(-4).some((_word, at, tail) => reads(tail.slice(at).join(" ")));
};

/** Is all of this clause the words of a field that has none yet? */
const isOthers = (before: string, { text }: Clause, taking: Taking): boolean => {
	const { fields, leads, split } = taking;
	const isMissing = (name: string, field: Field<unknown>) =>
		field.typed.clause !== undefined &&
		split.raw[name] === undefined &&
		!split.taken.some((mark) => mark.name === name);
	return Object.entries(fields).some(([name, field]) => {
		const reads = (words: string) => saysNothing(leads(name, words)?.rest);
		return isMissing(name, field) && reads(text) && !goesOnList(before, reads);
	});
};

/** How far the words of a field go; prose ends only before clauses that are all other fields'. */
export const endOfFreeText = (text: string, name: string, taking: Taking): number => {
	const clauses = clausesOf(text);
	const isCut = (clause: Clause) => isOthers(text.slice(0, clause.from), clause, taking);
	const isProse = taking.fields[name]?.control.as === "lines";
	const cut = clauses.find((clause, at) =>
		isProse ? clauses.slice(at).every(isCut) : isCut(clause),
	);
	return cut?.from ?? text.length;
};
