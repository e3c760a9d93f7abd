/** A work stream's page, the list of them, and what was done to one. */
import type { KnownBlock } from "@slack/types";
import { wordDay } from "../../domain/dates/honest-date.ts";
import { dayIn, usualZone } from "../../domain/dates/plain-date.ts";
import type { WorkStream } from "../../domain/items/plan.ts";
import { byKey, pageOf } from "../../domain/paging.ts";
import { referenceText } from "../../domain/register.ts";
import type { Done } from "../../usecases/change-item.ts";
import type { Names } from "../../usecases/naming.ts";
import type { Strand } from "../../usecases/stream/put.ts";
import type { StreamList, StreamPage } from "../../usecases/stream/show.ts";
import { doneMessage } from "../items/item-saved.ts";
import {
	type ButtonSpec,
	buttons,
	cut,
	heading,
	type Line,
	line,
	lines,
	list,
	message,
	note,
} from "../kit/blocks.ts";
import { factsOf, pageRows, remainder } from "../kit/lists.ts";
import type { Message } from "../kit/message.ts";
import { actionLine, guidanceLine, milestoneLine } from "../kit/wording.ts";

const mostShown = 8;
const mostChanges = 5;

const capital = (text: string): string => `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;

const stopped = (text: string): string => (/[.?]$/.test(text) ? text : `${text}.`);

const standing = ({ report, ended }: WorkStream, names: Names): string => {
	if (ended) return `Ended ${wordDay(ended.on)}${ended.reason ? `: ${stopped(ended.reason)}` : ""}`;
	if (!report) return "RAG status not reported";
	const by = names.person(report.byId);
	return `${capital(report.rag)}, ${wordDay(report.on)}${by ? `, ${by}` : ""}: ${report.reason}`;
};

const boardNames = ({ boardIds = [] }: WorkStream, names: Names): readonly string[] =>
	boardIds.flatMap((id) => {
		const board = names.board(id);
		return board ? [`${board.name} (${board.code})`] : [];
	});

const factRows = ({ stream, plan, names }: StreamPage): readonly Line[] => {
	const across = boardNames(stream, names);
	const row = (label: string, words: string | undefined): readonly Line[] =>
		words ? [[{ bold: `${label} ` }, words]] : [];
	return [
		[{ bold: standing(stream, names) }],
		[{ bold: "Lead " }, names.person(stream.leadId) ?? "not recorded"],
		[{ bold: "Runs across " }, across.join(", ") || "no board"],
		...row("Monitoring", stream.status),
		...row("Part of", plan?.name),
		...row("Also called", stream.aliases.join(", ")),
	];
};

const under = ({ actions, milestones, guidance, names, now }: StreamPage): readonly Line[] => {
	const facts = (item: Parameters<typeof factsOf>[0]) => factsOf(item, names, now);
	return [
		...milestones.slice(0, mostShown).map((item) => milestoneLine(item, facts(item))),
		...actions.slice(0, mostShown).map((item) => actionLine(item, facts(item))),
		...guidance.slice(0, mostShown).map((item) => guidanceLine(item, facts(item))),
	];
};

const counted = (count: number, one: string, many: string): string =>
	`${count} ${count === 1 ? one : many}`;

const countsOf = ({ actions, milestones, guidance }: StreamPage): string =>
	[
		counted(milestones.length, "open milestone", "open milestones"),
		counted(actions.length, "open action", "open actions"),
		...(guidance.length > 0 ? [`${guidance.length} expected guidance`] : []),
	].join(" · ");

const steps = ({ name, ended }: WorkStream): readonly ButtonSpec[] => {
	const value = { stream: name };
	const lists: readonly ButtonSpec[] = [
		{ label: "Actions", id: "do:action list", value: { workStream: name, show: "all" } },
		{ label: "Milestones", id: "do:milestone list", value: { workStream: name, show: "all" } },
	];
	if (ended) return lists;
	return [
		{ label: "Report status", id: "do:programme stream-report", value, style: "primary" },
		{ label: "Put something under it", id: "do:programme stream-put", value: { under: name } },
		{ label: "Change it", id: "do:programme stream-change", value },
		...lists,
		{ label: "End it", id: "do:programme stream-end", value },
	];
};

const historyOf = ({ changes, now: _now }: StreamPage): readonly KnownBlock[] => {
	const told = changes
		.slice(-mostChanges)
		.map(({ at, author }) => `${wordDay(dayIn(usualZone, at))}: ${author.name}, ${author.through}`);
	return told.length > 0 ? [note(`History: ${told.join(" · ")}`)] : [];
};

/** Where to read what is not shown: guidance is listed by its board. */
const leftOf = ({ actions, milestones, guidance, names }: StreamPage): readonly KnownBlock[] => {
	const beyond = (items: readonly unknown[]) => Math.max(0, items.length - mostShown);
	const pressed = [
		...(beyond(actions) > 0 ? ["Actions"] : []),
		...(beyond(milestones) > 0 ? ["Milestones"] : []),
	];
	const hidden = guidance.slice(mostShown);
	const codes = hidden.flatMap(({ boardId }) => names.board(boardId)?.code ?? []);
	const lists = [...new Set(codes)].map((code) => `/guidance list ${code}`);
	return [
		...(pressed.length > 0
			? [note(`… and ${beyond(actions) + beyond(milestones)} more: press ${pressed.join(" or ")}.`)]
			: []),
		...(hidden.length > 0
			? [note(`… and ${hidden.length} more of guidance: ${lists.join(", ")}.`)]
			: []),
	];
};

export const streamMessage = (page: StreamPage): Message => {
	const rows = under(page);
	return message(
		heading(page.stream.name),
		lines(...factRows(page)),
		line({ bold: countsOf(page) }),
		...(rows.length > 0 ? [list(rows)] : []),
		...leftOf(page),
		...historyOf(page),
		buttons(...steps(page.stream)),
	);
};

const streamRow = (stream: WorkStream, names: Names): Line => [
	{ bold: stream.name },
	` · ${cut(standing(stream, names), 300)} · ${names.person(stream.leadId) ?? "no lead"}`,
];

const mostListed = 20;

/** What has ended comes last. */
const streamKey = ({ name, ended, id }: WorkStream): string =>
	`${ended ? 1 : 0} ${name.toLowerCase()} ${id}`;

/** `raw` is what was asked for, so that the button for the next page can ask for it again. */
export const streamsMessage = (
	{ streams, board, names }: StreamList,
	raw: Readonly<Record<string, string>>,
): Message => {
	const where = board ? ` across ${board.name}` : "";
	if (streams.length === 0)
		return message(
			line(
				`No work stream${where} is recorded. Set one up with `,
				{
					code: "/programme stream-add",
				},
				".",
			),
		);
	const sorted = streams.toSorted(byKey(streamKey));
	const page = pageOf(sorted, { keyOf: streamKey, after: raw.after, size: mostListed });
	const choices = page.shown.map(({ name }) => ({ label: name, value: { stream: name } }));
	const one = { label: "Show one", id: "do:programme stream", value: {}, choices };
	return message(
		heading(`Work streams${where} (${streams.length})`),
		pageRows(page.shown.map((stream) => streamRow(stream, names))),
		...(choices.length > 0 ? [buttons(one)] : []),
		...remainder(page, { command: "programme stream", raw, size: mostListed }),
	);
};

export const streamDone = (fact: string, stream: WorkStream, names: Names): Message => {
	const across = boardNames(stream, names);
	return doneMessage({
		fact,
		what: [`${stream.name} · ${standing(stream, names)}`],
		also: [
			`Lead: ${names.person(stream.leadId) ?? "not recorded"}. Runs across ${across.join(", ") || "no board"}.`,
			...(stream.status ? [`Monitoring: ${stopped(stream.status)}`] : []),
			...(stream.ended
				? ["Its name goes on answering. What is under it stays where it is."]
				: ["Everybody in the workspace can see it."]),
		],
		buttons: [
			{ label: "Show it", id: "do:programme stream", value: { stream: stream.name } },
			...(stream.ended
				? []
				: [
						{
							label: "Put something under it",
							id: "do:programme stream-put",
							value: { under: stream.name },
						},
					]),
		],
	});
};

export const putMessage = (
	{ value: item, board }: Done<Strand>,
	stream: WorkStream | "none",
): Message =>
	doneMessage({
		fact: stream === "none" ? "Taken out" : "Put under",
		what: [
			...(stream === "none" ? [] : [`${stream.name}: `]),
			{ code: referenceText(item, board) },
			` ${item.title}`,
			...(stream === "none" ? [" is under no work stream now."] : []),
		],
		buttons:
			stream === "none"
				? []
				: [
						{
							label: "Show the work stream",
							id: "do:programme stream",
							value: { stream: stream.name },
						},
					],
	});
