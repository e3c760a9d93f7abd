/** What an import would record, line by line, before it does; and what it has recorded. */
import type { OutFile } from "../../command.ts";
import { wordDate, wordDay } from "../../domain/dates/honest-date.ts";
import type { ImportOutcome } from "../../usecases/import/import.ts";
import type { Imported, ImportLine, Problem, ReadImport } from "../../usecases/import/lines.ts";
import type { Names } from "../../usecases/naming.ts";
import { buttons, heading, line, list, message, note } from "../kit/blocks.ts";
import { csv } from "../kit/csv.ts";
import type { Message } from "../kit/message.ts";

type Preview = {
	readonly names: Names;
	readonly outcome: ImportOutcome;
	readonly read: ReadImport;
	/** What the button takes up again. */
	readonly draft: string | undefined;
};

const wordsOf = (what: Imported, names: Names): string => {
	const name = "owner" in what ? names.owner(what.owner) : undefined;
	const owner = name ? ` · owner ${name}` : "";
	switch (what.is) {
		case "action":
			return `${what.title}${owner} · due ${wordDate(what.due)}${what.closedOn ? " · closed" : ""}`;
		case "milestone":
			return `${what.title}${owner} · ${wordDate(what.baseline)}${what.actual ? " · achieved" : ""}`;
		case "meeting":
			return `${wordDay(what.time.on)}, ${what.time.from}, ${what.time.minutes} minutes${what.title ? ` · ${what.title}` : ""}${what.isCancelled ? " · cancelled" : ""}`;
		case "member":
			return `${what.person.name}, ${what.role}`;
	}
};

const counted = (count: number, one: string): string =>
	`${count} ${count === 1 ? one.replace(/s$/, "") : one}`;

const columnsLine = ({ columns }: ReadImport): string => {
	const taken = columns.flatMap(({ head, as }) => (as ? [`“${head}” as ${as}`] : []));
	const left = columns.flatMap(({ head, as }) => (as ? [] : [`“${head}”`]));
	const out = left.length > 0 ? ` Left out: ${left.join(", ")}.` : "";
	return `I took ${taken.join(", ")}.${out}`;
};

const most = 7;

const cutRows = <T>(all: readonly T[], row: (one: T) => string) => [
	list(all.slice(0, most).map((one) => [row(one)])),
	...(all.length > most ? [note(`… and ${all.length - most} more, in the file.`)] : []),
];

const problemRows = (problems: readonly Problem[], title: string) =>
	problems.length === 0
		? []
		: [
				line({ bold: `${title} (${problems.length})` }),
				...cutRows(problems, (one) => `Line ${one.line}: ${one.says}`),
			];

/** Every line, for whoever wants to look them all over. */
const wholeFile = ({ names, read, outcome }: Preview): OutFile | undefined => {
	const all = [
		...outcome.fresh.map(
			({ line: at, what }: ImportLine) => [at, "would be recorded", wordsOf(what, names)] as const,
		),
		...outcome.already.map(({ line: at, says }) => [at, "there already", says] as const),
		...read.problems.map(({ line: at, says }) => [at, "can’t be read", says] as const),
	].sort(([a], [b]) => a - b);
	if ([outcome.fresh, outcome.already, read.problems].every((rows) => rows.length <= most))
		return undefined;
	const rows = all.map(([at, is, says]) => [String(at), is, says]);
	return { name: "import-preview.csv", content: csv(["Line", "What", "Words"], rows) };
};

const countsLine = ({ created, changed, unchanged }: ImportOutcome): string =>
	[
		`${created} new`,
		...(changed > 0 ? [`${changed} brought up to date`] : []),
		...(unchanged > 0 ? [`${unchanged} the same as before`] : []),
	].join(", ");

export const importPreview = (
	view: Preview,
): { readonly message: Message; readonly file?: OutFile } => {
	const { names, outcome, read, draft } = view;
	const { board, fresh, already, created, changed } = outcome;
	const isWorth = created + changed > 0;
	const label =
		read.problems.length > 0
			? `Import the ${created + changed} I could read`
			: `Import ${created + changed}`;
	const file = wholeFile(view);
	return {
		message: message(
			heading(`Preview: ${counted(read.lines.length, read.kind)} for ${board.name}`),
			line(`${countsLine(outcome)}. Nothing is recorded yet.`),
			note(columnsLine(read)),
			...(fresh.length > 0
				? cutRows(fresh, ({ line: at, what }) => `Line ${at}: ${wordsOf(what, names)}`)
				: []),
			...problemRows(already, "There already"),
			...problemRows(read.problems, "I can’t read these"),
			...(isWorth && draft
				? [
						buttons({
							label,
							id: "pick:1",
							value: { draft, field: "sure", words: "now" },
							style: "primary",
						}),
						note("Or change the file and send it again: what is recorded already stays as it is."),
					]
				: [note("There is nothing new to record.")]),
		),
		...(file && { file }),
	};
};

export const imported = (outcome: ImportOutcome, read: ReadImport): Message =>
	message(
		line({ bold: "Imported" }, ` for ${outcome.board.name}: ${countsLine(outcome)}.`),
		...(read.problems.length > 0
			? [
					line(
						`${counted(read.problems.length, "lines")} couldn’t be read, and ${read.problems.length === 1 ? "was" : "were"} left out.`,
					),
				]
			: []),
		note(
			"I’ve posted nothing about it. Undo takes the whole of it back, for a day. The same file again changes nothing.",
		),
	);
