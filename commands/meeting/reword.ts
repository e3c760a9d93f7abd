import { command, reply } from "../../src/command.ts";
import { wordedRecordField } from "../../src/language/fields/meetings/records.ts";
import { rewordedField } from "../../src/language/fields/words.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { rewordRecord } from "../../src/usecases/meeting/reword-record.ts";
import { rewordedMessage } from "../../src/views/meetings/decisions.ts";

export const meetingReword = command({
	name: "meeting reword",
	also: ["correct", "correct-decision", "agenda-reword", "decision-correct"],
	summary: "Correct a decision, or reword an agenda item; the history keeps both",
	example: "/meeting reword LPB-D1 to Option two for non-pilot boroughs was agreed",
	who: "the board's secretary or chair",
	fields: {
		item: wordedRecordField(),
		title: rewordedField("Option two was agreed"),
	},
	form: { title: "Correct the words", submit: "Correct" },
	run: async (input, request) => {
		const done = await rewordRecord(input, request);
		return isRefused(done) ? done : reply(rewordedMessage(done.value, done.board));
	},
});
