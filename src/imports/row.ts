/** One row of a table as what it would be recorded as. */
import type { Role } from "../domain/boards/board.ts";
import type { PlainDate } from "../domain/dates/plain-date.ts";
import { rags } from "../domain/items/milestone.ts";
import { looksPersonal } from "../language/fields/words.ts";
import type { Reading } from "../language/reading.ts";
import type {
	Imported,
	ImportedAction,
	ImportedMeeting,
	ImportedMember,
	ImportedMilestone,
	ImportKind,
} from "../usecases/import/lines.ts";
import {
	cannot,
	dateIn,
	dayIn,
	minutesBetween,
	minutesIn,
	noFormula,
	ownerIn,
	personIn,
	timeIn,
} from "./cells.ts";
import type { Part } from "./heads.ts";

export type Cells = (part: Part) => string;

const longestTitle = 300;

const titleIn = (cells: Cells, noun: string): string => {
	const title = noFormula(cells("title"));
	if (title === "") return cannot(`no ${noun} is named`);
	if (title.length > longestTitle)
		return cannot(`that ${noun} is over ${longestTitle} characters long`);
	return looksPersonal(title) ? cannot("that looks like a personal or case detail") : title;
};

const closed = /^(?:done|completed?|closed|finished|achieved|yes|y|true|x|✓|✔|100 ?%|erledigt)$/i;
const open =
	/^(?:|open|ongoing|in progress|not started|started|pending|outstanding|new|to do|on track|delayed|late|overdue|no|n|false|red|amber|green|offen|\d{1,2} ?%)$/i;

/** What a word of one's own says of where it stands is kept as a note. */
const noteOf = (cells: Cells): string | undefined => {
	const [status, note] = [cells("status"), cells("note").slice(0, 1_000)];
	const own = closed.test(status) || open.test(status) ? "" : status;
	return [own, note].filter(Boolean).join(". ") || undefined;
};

const doneOn = (cells: Cells, reading: Reading): PlainDate | undefined => {
	const day = cells("done");
	if (day !== "" && !closed.test(day) && !open.test(day)) return dayIn(day, reading);
	return closed.test(day) || closed.test(cells("status")) ? reading.today : undefined;
};

const action = (cells: Cells, reading: Reading): ImportedAction => ({
	is: "action",
	title: titleIn(cells, "action"),
	owner: ownerIn(cells("owner"), reading),
	due: dateIn(cells("due"), reading),
	closedOn: doneOn(cells, reading),
	note: noteOf(cells),
});

const ragIn = (cells: Cells) => {
	const said = cells("rag").toLowerCase();
	return rags.find((rag) => rag === said || rag[0] === said);
};

const milestone = (cells: Cells, reading: Reading): ImportedMilestone => {
	const done = cells("done");
	return {
		is: "milestone",
		title: titleIn(cells, "milestone"),
		owner: ownerIn(cells("owner"), reading),
		baseline: dateIn(cells("due"), reading),
		actual: done === "" ? undefined : dayIn(done, reading),
		rag: ragIn(cells),
		reason: cells("note").slice(0, 1_000) || undefined,
	};
};

const usualMinutes = 60;

/** "6 March 2026 14:00" may stand in one cell. */
const partsOfDay = (cells: Cells): readonly [string, string] => {
	const [, day, time] =
		/^(.*\d)[T ,]+(\d\d?[:.]\d\d(?::00)?|\d\d? ?[ap]m)$/i.exec(cells("day")) ?? [];
	return [day ?? cells("day"), cells("start") || (time ?? "")];
};

const meeting = (cells: Cells, reading: Reading): ImportedMeeting => {
	const [day, start] = partsOfDay(cells);
	if (day === "") return cannot("no day is given");
	if (start === "") return cannot("no time is given, and a meeting needs one");
	const [from, end] = [timeIn(start), cells("end")];
	const length = cells("minutes");
	const minutes =
		length === ""
			? end === ""
				? usualMinutes
				: minutesBetween(from, timeIn(end))
			: minutesIn(length);
	if (minutes <= 0) return cannot("it ends before it starts");
	const title = noFormula(cells("title")).slice(0, longestTitle);
	return {
		is: "meeting",
		title: title || undefined,
		time: { is: "fixed", on: dayIn(day, reading), from, minutes, zone: reading.zone },
		isUsualLength: length === "" && end === "",
		place: noFormula(cells("place")).slice(0, longestTitle) || undefined,
		isCancelled: /^cancell?ed$/i.test(cells("status")),
	};
};

const roleIn = (written: string): Role => {
	if (/\bchair/i.test(written) && !/\b(?:vice|deputy)\b/i.test(written)) return "chair";
	return /^(?:board )?secretary$/i.test(written) ? "secretary" : "member";
};

const member = (cells: Cells, reading: Reading): ImportedMember => ({
	is: "member",
	person: personIn(cells("person"), reading),
	role: roleIn(cells("role")),
});

const readers: Readonly<Record<ImportKind, (cells: Cells, reading: Reading) => Imported>> = {
	actions: action,
	milestones: milestone,
	meetings: meeting,
	members: member,
};

export const readRow = (kind: ImportKind, cells: Cells, reading: Reading): Imported =>
	readers[kind](cells, reading);
