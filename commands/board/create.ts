import { command, reply } from "../../src/command.ts";
import { refuse } from "../../src/domain/refusal.ts";
import { dateField } from "../../src/language/fields/dates/dates.ts";
import { whenField } from "../../src/language/fields/dates/when.ts";
import { optional, retyped } from "../../src/language/fields/field.ts";
import { boardField, personField } from "../../src/language/fields/names/names.ts";
import {
	boardNameField,
	channelField,
	codeField,
	maySayRestricted,
	partOfField,
	visibilityField,
} from "../../src/language/fields/names/new-board.ts";
import { membersField } from "../../src/language/fields/names/people.ts";
import { wordsField } from "../../src/language/fields/words.ts";
import { setUpBoard } from "../../src/usecases/board/set-up.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { namesFor } from "../../src/usecases/naming.ts";
import { boardCreated } from "../../src/views/boards/board-created.ts";

/** "Borough Forums board (BFB)": what stands in brackets is its code, unless another was given. */
const withOwnCode = <T extends { readonly name: string; readonly code?: string | undefined }>(
	typed: T,
): T => {
	const [, name, code] = /^(.*\S)\s*\(([A-Z][A-Z0-9]{1,7})\)$/.exec(typed.name) ?? [];
	return name && code && !typed.code ? { ...typed, name, code } : typed;
};

/** Its first meeting, or how often it meets. */
const firstMeetingField = () =>
	optional({
		...retyped(whenField(), {
			keywords: {
				hard: ["meets", "meeting", "next meeting", "first meeting", "next meets", "first meets"],
				soft: [],
			},
			loose: "never",
		}),
		label: "Next meeting, or how often it meets",
		control: { as: "line" as const, most: 200 },
		example: "first Thursday of the month at 10am",
	});

/** The channel whose button was pressed, or that is named. */
const placeField = () => ({
	...optional(
		retyped(channelField(), { keywords: { hard: ["channel"], soft: [] }, loose: "never" }),
	),
	unasked: "by a button" as const,
});

/** Nobody is to find a board open that was meant for its members. */
const whoSees = (name: string) =>
	refuse({
		why: "which",
		field: "visibility",
		question: `Who may see “${name}”: anyone in the workspace, or its members only?`,
		choices: [
			{ label: "Its members only", words: "restricted" },
			{ label: "Anyone", words: "open" },
		],
	});

export const boardCreate = command({
	name: "board create",
	also: ["add", "new", "set-up"],
	summary: "Set up a board; you are its secretary unless you name one",
	example: '/board create "Borough Forums board" code BFB, chair @ctsu-lead, starts in April',
	who: "any member of the workspace",
	fields: {
		name: boardNameField(),
		chair: optional(
			personField({ label: "Chair", keywords: ["chair", "chaired by"], keywordOnly: true }),
		),
		when: firstMeetingField(),
		channel: placeField(),
		code: optional(codeField()),
		alias: optional(
			wordsField({
				label: "Also called",
				example: "the forums",
				missing: "",
				keywords: ["alias", "also called", "aka"],
				keywordOnly: true,
				most: 80,
			}),
		),
		secretary: optional(
			personField({ label: "Secretary", keywords: ["secretary", "sec"], keywordOnly: true }),
		),
		visibility: optional(visibilityField()),
		starts: optional(
			dateField({
				label: "Starts",
				keywords: ["starts", "starting", "from"],
				beforeTitle: true,
				missing: "",
			}),
		),
		overseenBy: optional(
			boardField({
				label: "Overseen by",
				keywords: ["overseen by", "reports to", "reporting to", "accountable to"],
				keywordOnly: true,
			}),
		),
		partOf: optional(partOfField(["part of", "parent", "parent board", "under"])),
		members: optional(membersField()),
	},
	form: {
		title: "Set up a board",
		submit: "Set up",
		rare: ["code", "alias", "secretary", "visibility", "starts", "overseenBy", "partOf", "members"],
	},
	run: async (typed, request) => {
		const input = withOwnCode(typed);
		if (!input.visibility && maySayRestricted(input.name)) return whoSees(input.name);
		const begun = await setUpBoard(input, request);
		if (isRefused(begun)) return begun;
		const { channelId, now, register, store } = request;
		const names = await namesFor(store.as(register.audience));
		return reply(boardCreated(begun, { names, now, channelId, isCodeMadeUp: !input.code }));
	},
});
