/** The programme's glossary: keeps what a short form stands for, and gathers the names that spell one out. */
import { may } from "../../domain/audience/rights.ts";
import type { Term } from "../../domain/items/plan.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { onBehalf } from "../change-item.ts";
import type { Register } from "../ports.ts";
import type { Request } from "../request.ts";

/** A name that may spell a short form out, and what it is the name of: "MCB-7". */
export type Spelling = { readonly name: string; readonly of: string };

export type Meaning = {
	readonly short: string;
	readonly meaning: string;
	/** What has it in its name; absent where the glossary has it. */
	readonly from?: string | undefined;
};

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export const keepTerm = (
	{ name, meaning }: { readonly name: string; readonly meaning: string },
	request: Request,
): Promise<Term | Refused> =>
	request.store.change(onBehalf(request), async (register) => {
		const actor = { viewer: request.viewer, person: request.me };
		const boards = await register.boards();
		const runs = boards.some((board) => may("setUp", board, { actor }));
		if (!runs)
			return refuse({
				why: "nothing-to-change",
				what: "The glossary is kept by the boards’ secretaries and chairs",
			});
		const held = (await register.terms()).find((term) => isSame(term.name, name));
		if (held?.meaning === meaning)
			return refuse({ why: "nothing-to-change", what: `${held.name} stands for that already` });
		const term: Term = held
			? { ...held, meaning }
			: { kind: "term", id: request.ids(), version: 0, name, meaning };

		await register.save(term);
		return term;
	});

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
		...[...boards, ...plans, ...streams].flatMap(({ name, aliases }) =>
			[name, ...aliases].map((each) => ({ name: each, of: name })),
		),
		...items.flat().flatMap((item) => {
			const board = byId.get(item.boardId);
			return board ? [{ name: item.title, of: referenceText(item, board) }] : [];
		}),
	];
	return { terms, spellings };
};
