/** Fields that name a work stream, or the boards that one runs across. */
import { z } from "zod";
import type { Field } from "../../../command.ts";
import type { Board } from "../../../domain/boards/board.ts";
import type { WorkStream } from "../../../domain/items/plan.ts";
import { isBoardsFullName, leadingBoard, matchWorkStream } from "../../names/entities.ts";
import type { Reading } from "../../reading.ts";
import {
	type Asked,
	leadingList,
	type Naming,
	reread,
	retyped,
	slot,
	stop,
	typedBy,
} from "../field.ts";
import { orNone } from "../no-value.ts";
import { nameChoice, nameField } from "./named.ts";
import { boardChoice, isHere, standingBoard } from "./names.ts";

const running = ({ lexicon }: Reading) => lexicon.workStreams.filter(({ ended }) => !ended);

/** Any work stream, one that has ended too: it goes on answering. */
export const workStreamField = (): Field<WorkStream> =>
	nameField({
		label: "Work stream",
		example: "leadership and delivery",
		missing: "Which work stream? Give its name, such as leadership and delivery.",
		typed: { keywords: { hard: ["work stream", "workstream", "stream"] }, loose: "never" },
		what: "work stream",
		match: matchWorkStream,
		options: ({ lexicon }) => lexicon.workStreams,
		all: running,
	});

/** "Report for work stream Intelligence": what leads to it is no part of what is to be done. */
const streamPhrases = ["for", "under", "in", "for the", "under the", "in the"].flatMap((lead) =>
	["work stream", "workstream", "stream"].map((noun) => `${lead} ${noun}`),
);

/** The work stream that something is put under: one that goes on. */
export const runningStreamField = (): Field<WorkStream> => {
	const going = reread(workStreamField(), async (typed, { own, context }) => {
		const stream = await own(typed);
		return stream !== z.NEVER && stream.ended
			? stop(context, `${stream.name} has ended: nothing is put under it any more.`)
			: stream;
	});
	return {
		...retyped(going, {
			keywords: {
				soft: streamPhrases,
				// A name begins with a capital; "for work stream leads" goes on with what is to be done.
				insists: /^\s*["“]?\p{Lu}/u,
				isTitleNoun: true,
			},
		}),
		control: { as: "choice", options: (reading) => running(reading).map(nameChoice) },
	};
};

/** The stream that a command is about stands first, with no keyword. */
export const namedStreamField = (): Field<WorkStream> =>
	retyped(workStreamField(), { loose: undefined });

const joined = /^\s*(?:,\s*(?:and\b)?|;|&|\+|and\b)\s*/i;

/** One board's name after the other. */
const namesAt = (text: string, { lexicon }: Reading) =>
	leadingList(
		text,
		joined,
		(rest) =>
			/^(?:this board|this channel|here|us)(?![\p{L}\p{N}])/iu.exec(rest)?.[0] ??
			leadingBoard(rest, lexicon)?.used,
	);

const lookUpAll = (typed: string, asked: Asked): readonly Board[] => {
	const { reading } = asked;
	const { end, names } = namesAt(typed, reading);
	const rest = typed.slice(end).replace(/^[\s,;.&+]+/, "");
	const found = [...names, ...(rest === "" ? [] : [rest])].map((name) =>
		isHere(name) && reading.boardHere ? reading.boardHere : standingBoard(name, asked),
	);
	return [...new Map(found.map((board) => [board.id, board])).values()];
};

/** Several boards: "LPB and COG". */
export const boardsField = (spec: Naming & { readonly missing: string }): Field<readonly Board[]> =>
	slot({
		label: spec.label,
		example: "LPB and COG",
		typed: {
			...typedBy(spec),
			lead: (text, reading) => namesAt(text, reading).led,
			loose: "never",
			evidence: {
				// "Training for officers" is a work stream's name, whatever board has officers in its own.
				isSure: (text, _introduced, reading) =>
					namesAt(text, reading).names.every(
						(name) => isHere(name) || isBoardsFullName(name, reading),
					),
			},
		},
		control: {
			as: "choices",
			options: ({ lexicon }) =>
				lexicon.boards
					.filter(({ state, visibility }) => state.is !== "ended" && visibility === "open")
					.map(boardChoice),
		},
		missing: spec.missing,
		most: 2_000,
		read: lookUpAll,
	});

/** The work stream that something goes under, or that it goes under none any more. */
export const parentStreamField = (): Field<WorkStream | "none"> => {
	const field = orNone(runningStreamField(), "none");
	return {
		...retyped(field, { keywords: { hard: ["under", ...field.typed.keywords.hard] } }),
		label: "Under",
		example: "leadership and delivery, or none",
	};
};
