/**
 * What a load did, in lines for whoever ran it: counts by kind, then whatever of the file was not followed.
 * A refused file lists every fault, and says that nothing was loaded.
 */
import type { EntityKind } from "../../domain/register.ts";
import type { KeptChange, LoadOutcome, Tally } from "./load.ts";
import type { ProgrammeError } from "./programme.ts";

const names: Readonly<Record<EntityKind, readonly [one: string, many: string]>> = {
	organisation: ["organisation", "organisations"],
	person: ["person", "people"],
	board: ["board", "boards"],
	plan: ["plan", "plans"],
	term: ["term of the glossary", "terms of the glossary"],
	workStream: ["work stream", "work streams"],
	series: ["series of meetings", "series of meetings"],
	meeting: ["meeting", "meetings"],
	action: ["action", "actions"],
	milestone: ["milestone", "milestones"],
	guidance: ["piece of guidance", "pieces of guidance"],
	agendaItem: ["agenda item", "agenda items"],
	paper: ["paper", "papers"],
	decision: ["decision", "decisions"],
	reply: ["reply", "replies"],
	attendance: ["record of attendance", "records of attendance"],
	minutes: ["set of minutes", "sets of minutes"],
	merge: ["merge of boards", "merges of boards"],
};

const counted = (count: number, kind: EntityKind): string =>
	`${count} ${names[kind][count === 1 ? 0 : 1]}`;

const line = (
	verb: string,
	tally: Readonly<Record<EntityKind, Tally>>,
	of: keyof Tally,
): readonly string[] => {
	const kinds = Object.keys(names) as EntityKind[];
	const parts = kinds
		.filter((kind) => tally[kind][of] > 0)
		.map((kind) => counted(tally[kind][of], kind));
	return parts.length === 0 ? [] : [`${verb}: ${parts.join(", ")}.`];
};

const keptLines = (kept: readonly KeptChange[]): readonly string[] =>
	kept.length === 0
		? []
		: [
				"Changed in the register since the file was last loaded, and left as people have it (--force follows the file):",
				...kept.map(({ kind, key, fields }) => `  ${names[kind][0]} ${key}: ${fields.join(", ")}`),
			];

const doubtLines = (doubts: readonly string[]): readonly string[] =>
	doubts.length === 0
		? []
		: ["Worth a look, though it is taken as it stands:", ...doubts.map((doubt) => `  ${doubt}`)];

export const reportLoad = (
	outcome: LoadOutcome,
	writeError: (error: ProgrammeError) => string,
): readonly string[] => {
	if (outcome.is === "refused") {
		const many = outcome.errors.length === 1 ? "One fault" : `${outcome.errors.length} faults`;
		return [`${many} in the file; nothing was loaded.`, ...outcome.errors.map(writeError)];
	}
	const { tally, dryRun } = outcome;
	const would = dryRun ? "Would be " : "";
	const word = (verb: string) => (dryRun ? would + verb.toLowerCase() : verb);
	const counts = [
		...line(word("Created"), tally, "created"),
		...line(word("Changed"), tally, "changed"),
		...line("Unchanged", tally, "unchanged"),
	];
	return [
		...(dryRun ? ["Dry run: nothing was kept."] : []),
		...(counts.length > 0 ? counts : ["There is nothing in the file to load."]),
		...keptLines(outcome.kept),
		...doubtLines(outcome.doubts.map(writeError)),
	];
};
