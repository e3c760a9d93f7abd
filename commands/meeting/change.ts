import { command, reply } from "../../src/command.ts";
import { changeToField, scopeField, sureField } from "../../src/text/fields/change.ts";
import { optional } from "../../src/text/fields/field.ts";
import { meetingField } from "../../src/text/fields/meeting.ts";
import { placeField } from "../../src/text/fields/place.ts";
import { isRefused } from "../../src/usecases/changing.ts";
import { clashesFor } from "../../src/usecases/meeting/clashes.ts";
import { namesFor } from "../../src/usecases/naming.ts";
import { changeMeeting, previewChange } from "../../src/usecases/series/change.ts";
import { withClashes, withClashLines } from "../../src/views/clash.ts";
import { changeDone, changePreview } from "../../src/views/series-change.ts";

export const meetingChange = command({
	name: "meeting change",
	also: ["move", "reschedule", "re-date", "postpone"],
	summary: "Move a meeting, or it and those after it, after a preview",
	example: "/meeting change LPB-M1 to 12 March 3pm",
	who: "the board's secretary or chair",
	fields: {
		item: meetingField(),
		to: optional(changeToField()),
		scope: optional(scopeField()),
		place: optional({ ...placeField(), keywordOnly: true }),
		sure: optional(sureField()),
	},
	form: { title: "Change a meeting", submit: "Preview" },
	oneClick: true,
	run: async ({ sure, ...input }, request, raw) => {
		const change =
			sure === "now" ? await changeMeeting(input, request) : await previewChange(input, request);
		if (isRefused(change)) return change;
		const { board, value } = change;
		const moved = value.moves.map(({ after }) => after);
		const clashes = await clashesFor(moved, request);
		const names = await namesFor(request.register);
		if (sure === "now") return reply(withClashes(changeDone(value, board), clashes, names));
		const shown = changePreview(value, { board, scope: input.scope, raw });
		return reply(withClashLines(shown, clashes, names));
	},
});
