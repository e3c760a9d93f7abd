import { command, type Raw, reply } from "../../src/command.ts";
import type { Board } from "../../src/domain/boards/board.ts";
import { refuse } from "../../src/domain/refusal.ts";
import { textOfFile } from "../../src/imports/decode.ts";
import { readImport } from "../../src/imports/read-import.ts";
import { optional } from "../../src/language/fields/field.ts";
import { tableField, uploadField } from "../../src/language/fields/items/upload.ts";
import { sureField } from "../../src/language/fields/meetings/change.ts";
import { boardField } from "../../src/language/fields/names/names.ts";
import { choiceField } from "../../src/language/fields/words.ts";
import { lexiconOf } from "../../src/language/names/entities.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import {
	carryOutImport,
	type ImportOutcome,
	objectionToImport,
} from "../../src/usecases/import/import.ts";
import type { ImportKind, ReadImport, Unusable } from "../../src/usecases/import/lines.ts";
import { namesFor } from "../../src/usecases/naming.ts";
import type { Request } from "../../src/usecases/request.ts";
import { imported, importPreview } from "../../src/views/imports/preview.ts";
import { buttons, line, message } from "../../src/views/kit/blocks.ts";

const cannot = (says: string, field: string) =>
	refuse({ why: "unreadable", problems: [{ field, says }] });

const wanted = "Paste a table, or choose a file: CSV, or a calendar (.ics).";

const asksForTable = (board: string) =>
	message(
		line(wanted),
		buttons({ label: "Open the form", id: "do:programme import", value: { board, ask: "form" } }),
	);

type Given = { readonly table?: string | undefined; readonly file?: string | undefined };

const textFrom = async ({ table, file }: Given, { files }: Request): Promise<string | Unusable> => {
	if (table?.trim()) return table;
	if (!file || !files) return { is: "unusable", says: wanted };
	const bytes = await files.read(file);
	return "is" in bytes ? bytes : textOfFile(bytes);
};

type Found = { readonly text: string; readonly read: ReadImport };

const readFrom = async (
	given: Given,
	{ board, asked, request }: { board: Board; asked: ImportKind | undefined; request: Request },
): Promise<Found | Unusable> => {
	const text = await textFrom(given, request);
	if (typeof text !== "string") return text;
	const { register, now, calendar, me, today } = request;
	const lexicon = await lexiconOf(register);
	const reading = { now, today, zone: board.zone, calendar, lexicon, register, me };
	const read = await readImport(text, { reading, asked, pause });
	return "is" in read ? read : { text, read };
};

/** The button takes up the file as it was read: nobody sends it twice. */
const previewOf = async (
	outcome: ImportOutcome,
	{ text, read, raw, request }: Found & { readonly raw: Raw; readonly request: Request },
) => {
	const draft = await request.keepDraft?.({ ...raw, board: outcome.board.code, table: text });
	const names = await namesFor(request.register);
	const preview = importPreview({ names, outcome, read, draft });
	return reply(preview.message, preview.file);
};

const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

export const programmeImport = command({
	name: "programme import",
	also: ["upload", "bring-in"],
	summary: "Bring in a table or a calendar: actions, milestones, meetings or members",
	example: "/programme import London Prevent board",
	who: "the board's secretary or chair",
	deed: "run",
	fields: {
		board: { ...boardField(), label: "For which board" },
		file: uploadField(),
		table: tableField(),
		kind: optional(
			choiceField({
				label: "What it holds",
				example: "actions",
				missing: "",
				of: { actions: [], milestones: [], meetings: [], members: [] },
				keywords: ["holds:"],
			}),
		),
		sure: optional(sureField()),
	},
	form: { title: "Bring in what you have", submit: "Preview", closesAtOnce: true, rare: ["kind"] },
	run: async ({ board, kind, sure, ...given }, request, raw) => {
		const objected = await objectionToImport(board, request);
		if (objected) return objected;
		// Whoever typed nothing is asked in the form; whoever sent it so is told.
		if (!given.table?.trim() && !given.file)
			return raw.board ? reply(asksForTable(board.code)) : cannot(wanted, "table");
		const found = await readFrom(given, { board, asked: kind, request });
		if ("is" in found) return cannot(found.says, given.table?.trim() ? "table" : "file");
		const importing = { board, read: found.read, dryRun: sure !== "now" };
		const outcome = await carryOutImport(importing, request);
		if (isRefused(outcome)) return outcome;
		if (sure === "now") return reply(imported(outcome, found.read));
		return previewOf(outcome, { ...found, raw, request });
	},
});
