/** Fields that name a work stream, or the boards that one runs across. */
import { z } from "zod";
import type { Field } from "../../../command.ts";
import type { Board } from "../../../domain/boards/board.ts";
import type { WorkStream } from "../../../domain/items/plan.ts";
import { isBoardsFullName, leadingBoard, matchWorkStream } from "../../names/entities.ts";
import type { Reading } from "../../reading.ts";
import { leadingName, led, retyped, stop, words } from "../field.ts";
import { settle } from "../settle.ts";
import { boardChoice, orSuccessor } from "./merged-board.ts";
import { isHere, lookUpBoard, nameChoice } from "./names.ts";

const running = ({ lexicon }: Reading) => lexicon.workStreams.filter(({ ended }) => !ended);

const lookUp = (typed: string, reading: Reading, context: z.RefinementCtx): WorkStream =>
	settle(matchWorkStream(typed, reading.lexicon), context, {
		typed,
		what: "work stream",
		choice: nameChoice,
		all: running(reading),
	});

const goesOn = (stream: WorkStream, context: z.RefinementCtx): WorkStream =>
	stream !== z.NEVER && stream.ended
		? stop(context, `${stream.name} has ended: nothing is put under it any more.`)
		: stream;

/** Any work stream, one that has ended too: it goes on answering. */
export const workStreamField = (): Field<WorkStream> => ({
	label: "Work stream",
	example: "leadership and delivery",
	optional: false,
	typed: {
		keywords: { hard: ["work stream", "workstream", "stream"] },
		lead: (text, reading) =>
			leadingName(text, (typed) => matchWorkStream(typed, reading.lexicon).is !== "none"),
		loose: "never",
	},
	control: { as: "choice", options: ({ lexicon }) => lexicon.workStreams.map(nameChoice) },
	schema: (reading) =>
		words("Which work stream? Give its name, such as leadership and delivery.").transform(
			(typed, context) => lookUp(typed, reading, context),
		),
});

/** "Report for work stream Intelligence": what leads to it is no part of what is to be done. */
const streamPhrases = ["for", "under", "in", "for the", "under the", "in the"].flatMap((lead) =>
	["work stream", "workstream", "stream"].map((noun) => `${lead} ${noun}`),
);

/** The work stream that something is put under: one that goes on. */
export const runningStreamField = (): Field<WorkStream> => ({
	...retyped(workStreamField(), {
		keywords: {
			soft: streamPhrases,
			// A name begins with a capital; "for work stream leads" goes on with what is to be done.
			insists: /^\s*["“]?\p{Lu}/u,
			isTitleNoun: true,
		},
	}),
	control: { as: "choice", options: (reading) => running(reading).map(nameChoice) },
	schema: (reading) =>
		words("Which work stream? Give its name, such as leadership and delivery.").transform(
			(typed, context) => goesOn(lookUp(typed, reading, context), context),
		),
});

/** The stream that a command is about stands first, with no keyword. */
export const namedStreamField = (): Field<WorkStream> =>
	retyped(workStreamField(), { loose: undefined });

const joined = /^\s*(?:,\s*(?:and\b)?|;|&|\+|and\b)\s*/i;

type Cut = { readonly end: number; readonly names: readonly string[] };

/** One board's name after the other, for as long as each is some board's. */
const namesAt = (text: string, reading: Reading): Cut => {
	const names: string[] = [];
	let end = 0;
	for (let at = 0; at < text.length; ) {
		const rest = text.slice(at);
		const here = /^(?:this board|this channel|here|us)(?![\p{L}\p{N}])/iu.exec(rest)?.[0];
		const used = here ?? leadingBoard(rest, reading.lexicon)?.used;
		if (used === undefined) break;
		names.push(used);
		end = at + rest.indexOf(used) + used.length;
		const join = joined.exec(text.slice(end));
		if (!join) break;
		at = end + join[0].length;
	}
	return { end, names };
};

const lookUpAll = (typed: string, reading: Reading, context: z.RefinementCtx): readonly Board[] => {
	const { end, names } = namesAt(typed, reading);
	const rest = typed.slice(end).replace(/^[\s,;.&+]+/, "");
	const found = [...names, ...(rest === "" ? [] : [rest])].map((name) =>
		isHere(name) && reading.boardHere
			? reading.boardHere
			: orSuccessor(lookUpBoard(name, reading, context), reading, context),
	);
	return [...new Map(found.map((board) => [board.id, board])).values()];
};

/** Several boards: "LPB and COG". */
export const boardsField = (spec: {
	readonly label: string;
	readonly keywords: readonly string[];
	readonly softKeywords?: readonly string[];
	readonly missing: string;
}): Field<readonly Board[]> => ({
	label: spec.label,
	example: "LPB and COG",
	optional: false,
	typed: {
		keywords: { hard: spec.keywords, soft: spec.softKeywords ?? [] },
		lead: (text, reading) => {
			const { end } = namesAt(text, reading);
			return end === 0 ? undefined : led(text, text.slice(0, end));
		},
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
	schema: (reading) =>
		words(spec.missing, 2_000).transform((typed, context) => lookUpAll(typed, reading, context)),
});

const none = /^(?:none|nothing|no (?:work )?stream)(?![\p{L}\p{N}])/iu;

/** The work stream that something goes under, or that it goes under none any more. */
export const parentStreamField = (): Field<WorkStream | "none"> => {
	const stream = runningStreamField();
	return {
		...retyped(stream, {
			keywords: { hard: ["under", ...stream.typed.keywords.hard] },
			lead: (text, reading) => {
				const found = none.exec(text)?.[0];
				return found === undefined ? stream.typed.lead?.(text, reading) : led(text, found);
			},
		}),
		label: "Under",
		example: "leadership and delivery, or none",
		control: {
			as: "choice",
			options: (reading) => [
				...running(reading).map(nameChoice),
				{ label: "No work stream", words: "none" },
			],
		},
		schema: (reading) =>
			words("Under which work stream? Give its name, or: none.").transform((typed, context) =>
				none.test(typed) ? ("none" as const) : goesOn(lookUp(typed, reading, context), context),
			),
	};
};
