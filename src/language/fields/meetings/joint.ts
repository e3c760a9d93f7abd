/** The other board of a joint meeting, and the word that says that there is one. */
import type { Field } from "../../../command.ts";
import type { Board } from "../../../domain/boards/board.ts";
import { spokenField } from "../carried.ts";
import { optional, type Retyping, retyped } from "../field.ts";
import { boardField } from "../names/names.ts";

const said =
	/^(?:(?:a |as a )?joint(?:ly|(?: meeting)?(?: of| between| for)?)|together)(?![\p{L}\p{N}-])/iu;
const somewhere = /(?<![\p{L}\p{N}-])(?:joint(?:ly)?|together)(?![\p{L}\p{N}-])/iu;

/** A board after "and" is not forced to be the other one by its last word. */
const calmBoard = (keywords: Retyping["keywords"]): Field<Board | undefined> =>
	retyped(optional(boardField({ label: "Jointly with", named: true })), {
		keywords: { insists: /(?!)/, ...keywords },
		loose: "never",
	});

/** "and" joins two boards only in a line that says so: it is a word of many boards' names. */
export const joinedField = (): Field<Board | undefined> => ({
	...calmBoard({
		hard: ["jointly with", "joint with", "together with"],
		soft: ["and", "&", "with"],
		onlyWhere: somewhere,
	}),
	sayIfMissing: true,
});

/** "With COG" in a line that does not say "jointly": a joint meeting, or only who else is coming? */
export const otherBoardField = (): Field<Board | undefined> => ({
	...calmBoard({
		hard: [],
		soft: ["with"],
		onlyWhere: new RegExp(`^(?!.*${somewhere.source})`, "isu"),
	}),
	label: "With",
	unasked: "in words",
});

/** Says nothing beside the other board: but without one, somebody meant a board that was not named. */
export const jointlyField = () => spokenField("jointly", said);
