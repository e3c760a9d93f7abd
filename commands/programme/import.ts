import { command, type Raw, reply } from "../../src/command.ts";
import { refuse } from "../../src/domain/refusal.ts";
import { textOfFile } from "../../src/imports/decode.ts";
import { readImport } from "../../src/imports/read-import.ts";
import { optional } from "../../src/language/fields/field.ts";
import {
	importBoardField,
	tableField,
	uploadField,
} from "../../src/language/fields/items/upload.ts";
import { sureField } from "../../src/language/fields/meetings/change.ts";
import { choiceField } from "../../src/language/fields/words.ts";
import { lexiconOf } from "../../src/language/names/entities.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { carryOutImport, objectionToImport } from "../../src/usecases/import/import.ts";
import type { Unusable } from "../../src/usecases/import/lines.ts";
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

const textFrom = async (
	{ table, file }: { readonly table?: string | undefined; readonly file?: string | undefined },
	{ files }: Request,
): Promise<string | Unusable> => {
	if (table?.trim()) return table;
	if (!file || !files) return { is: "unusable", says: wanted };
	const bytes = await files.read(file);
	return "is" in bytes ? bytes : textOfFile(bytes);
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
		board: importBoardField(),
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
		const text = await textFrom(given, request);
		const field = given.table?.trim() ? "table" : "file";
		if (typeof text !== "string") return cannot(text.says, field);
		const { register, now, calendar, me } = request;
		const { zone } = board;
		const lexicon = await lexiconOf(register);
		const reading = { now, today: request.today, zone, calendar, lexicon, register, me };
		const read = await readImport(text, { reading, asked: kind, pause });
		if ("is" in read) return cannot(read.says, field);
		const isNow = sure === "now";
		const outcome = await carryOutImport({ board, read, dryRun: !isNow }, request);
		if (isRefused(outcome)) return outcome;
		if (isNow) return reply(imported(outcome, read));
		const kept: Raw = { ...raw, board: board.code, table: text };
		const draft = await request.keepDraft?.(kept);
		const preview = importPreview({ outcome, read, draft });
		return reply(preview.message, preview.file);
	},
});
