/** The programme's glossary: keeps what a short form stands for, and gathers the names that spell one out. */
import { type Term, withoutRemoved } from "../../domain/items/plan.ts";
import type { Refused } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { isRefused } from "../change-item.ts";
import type { Register } from "../ports.ts";
import type { Request } from "../request.ts";
import { changeVocabulary, nothingToChange } from "./change-vocabulary.ts";

/** A name that may spell a short form out, and what it is the name of: "MCB-7". */
export type Spelling = { readonly name: string; readonly of: string };

export type Meaning = {
	readonly short: string;
	readonly meaning: string;
	/** What has it in its name; absent where the glossary has it. */
	readonly from?: string | undefined;
};

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const changeTerm = (
	name: string,
	request: Request,
	decide: (held: Term | undefined) => Term | Refused,
): Promise<Term | Refused> =>
	changeVocabulary(request, "The glossary is", async (register) => {
		const decided = decide((await register.terms()).find((term) => isSame(term.name, name)));
		if (isRefused(decided)) return decided;

		await register.save(decided);
		return decided;
	});

export const keepTerm = (
	{ name, meaning }: { readonly name: string; readonly meaning: string },
	request: Request,
): Promise<Term | Refused> =>
	changeTerm(name, request, (held) => {
		if (held?.meaning === meaning && !held.removedOn)
			return nothingToChange(`${held.name} stands for that already`);
		return held
			? { ...held, meaning, removedOn: undefined }
			: { kind: "term", id: request.ids(), version: 0, name, meaning };
	});

export const removeTerm = (name: string, request: Request): Promise<Term | Refused> =>
	changeTerm(name, request, (held) =>
		held && !held.removedOn
			? { ...held, removedOn: request.today }
			: nothingToChange(`“${name}” isn’t in the glossary`),
	);

/** Terms that are kept; and whatever has a name that this audience may see. */
export const glossaryOf = async (register: Register) => {
	const [terms, boards, plans, streams, ...items] = await Promise.all([
		register.terms(),
		register.boards(),
		register.plans(),
		register.workStreams(),
		register.actions(),
		register.milestones(),
		register.guidance(),
	]);
	const byId = new Map(boards.map((board) => [board.id, board]));
	const spellings: readonly Spelling[] = [
		...[...boards, ...withoutRemoved(plans), ...streams].flatMap(({ name, aliases }) =>
			[name, ...aliases].map((each) => ({ name: each, of: name })),
		),
		...items.flat().flatMap((item) => {
			const board = byId.get(item.boardId);
			return board ? [{ name: item.title, of: referenceText(item, board) }] : [];
		}),
	];
	return { terms: withoutRemoved(terms), spellings };
};
