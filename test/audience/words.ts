/** What people type: names that exist, names that are kept from them, parts of names, slips, and names of nothing. */
import type { Board } from "../../src/domain/boards/board.ts";
import { type Numbered, recordText } from "../../src/domain/meetings/records.ts";
import { type Item, referenceText } from "../../src/domain/register.ts";
import type { Chance } from "./chance.ts";
import { titleOf } from "./items.ts";
import type { World } from "./world.ts";

const slipIn = (name: string, chance: Chance): string => {
	const at = 1 + chance.int(Math.max(1, name.length - 2));
	return name.slice(0, at) + name.slice(at + 1);
};

const partOf = (name: string, chance: Chance): string => {
	const words = name.split(" ");
	return words[chance.int(words.length)] ?? name;
};

const bent = (name: string, chance: Chance): string => {
	const turn = chance.int(8);
	if (turn === 0) return slipIn(name, chance);
	if (turn === 1) return partOf(name, chance);
	return turn === 2 ? name.toLowerCase() : name;
};

export type Words = {
	readonly board: () => string;
	readonly item: (kind?: Item["kind"]) => string;
	/** An agenda item, a paper or a decision, by its reference. */
	readonly record: (kind: Numbered["kind"]) => string;
	readonly person: () => string;
	readonly owner: () => string;
	readonly organisation: () => string;
	readonly stream: () => string;
	readonly date: () => string;
	readonly title: () => string;
	readonly any: () => string;
};

const dates =
	"Fri 6 March,in April,tomorrow,end of February,next week,in Q1 2009/10,16 February 2009,soon";

export const wordsFor = (world: World, chance: Chance): Words => {
	const boards: readonly Board[] = world.bodies.map(({ board }) => board);
	const one = (board: Board): string =>
		bent(chance.pick([board.name, board.name, board.code, ...board.aliases]), chance);
	const board = () => (chance.is(0.06) ? "Drainage board" : one(chance.pick(boards)));
	const reference = (kind?: Item["kind"]): string => {
		const { board: of, items } = chance.pick(world.bodies);
		const fit = items.filter((item) => !kind || item.kind === kind);
		if (fit.length === 0 || chance.is(0.15)) return `${of.code}-${1 + chance.int(9)}`;
		return referenceText(chance.pick(fit), of);
	};
	const record = (kind: Numbered["kind"]): string => {
		const { board: of, records } = chance.pick(world.bodies);
		const numbered = records.filter((one): one is Numbered => one.kind === kind);
		return numbered.length > 0 && chance.is(0.9)
			? recordText(chance.pick(numbered), of)
			: `${of.code}-${{ agendaItem: "A", paper: "P", decision: "D" }[kind]}${1 + chance.int(4)}`;
	};
	const title = (): string => {
		const items = chance.pick(world.bodies).items.flatMap(({ title: own }) => own ?? []);
		return items.length > 0 && chance.is(0.8) ? chance.pick(items) : titleOf(chance);
	};
	const item = (kind?: Item["kind"]) =>
		chance.is(0.7) ? reference(kind) : `"${bent(title(), chance)}"`;
	const person = (): string => {
		const { name, handle, slackId } = chance.pick(world.people);
		const mention = slackId ? `<@${slackId}|${handle}>` : `@${handle}`;
		return chance.pick([`@${handle}`, bent(name, chance), mention, "me"]);
	};
	const organisation = () => bent(chance.pick(world.organisations).name, chance);
	const stream = () => bent(chance.pick(world.workStreams).name, chance);
	const owner = () => (chance.is(0.7) ? person() : organisation());
	const date = () => chance.pick(dates.split(","));
	const makers = [board, item, person, organisation, stream, date, title];
	return {
		...{ board, item, record, person, owner, organisation, stream, date, title },
		any: () => chance.pick(makers)(),
	};
};
