import { command, reply } from "../../src/command.ts";
import type { Role } from "../../src/domain/boards/board.ts";
import { refuse } from "../../src/domain/refusal.ts";
import { boardField } from "../../src/language/fields/names/names.ts";
import { loosePeopleField } from "../../src/language/fields/names/people.ts";
import { choiceField } from "../../src/language/fields/words.ts";
import { appointTo } from "../../src/usecases/board/appoint.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { appointed } from "../../src/views/boards/board-saved.ts";

const onlyOne = (role: Role) =>
	refuse({
		why: "unreadable",
		problems: [{ field: "people", says: `A board has one ${role}: name one person.` }],
	});

export const boardAppoint = command({
	name: "board appoint",
	also: [
		"make",
		{ verb: "add-member", says: { role: "member" } },
		{ verb: "add-members", says: { role: "member" } },
		{ verb: "add-chair", says: { role: "chair" } },
		{ verb: "add-secretary", says: { role: "secretary" } },
	],
	summary: "Make someone a board's secretary, chair or member",
	example: "/board appoint London Prevent board chair @ctsu-lead",
	who: "the board's secretary or chair, or a workspace administrator",
	deed: "setUp",
	fields: {
		board: boardField(),
		role: choiceField({
			label: "Role",
			example: "chair",
			missing: "As what? Secretary, chair or member.",
			of: {
				secretary: ["secretary:", "as secretary"],
				chair: ["as chair"],
				member: ["members", "as member", "as members", "as a member"],
			},
		}),
		people: loosePeopleField({
			label: "Person",
			missing: "Who? Try @guidance-lead, or several for members.",
		}),
	},
	form: { title: "Appoint to a board", submit: "Appoint" },
	run: async (input, request) => {
		if (input.role !== "member" && input.people.length > 1) return onlyOne(input.role);
		const outcome = await appointTo(input, request);
		return isRefused(outcome) ? outcome : reply(appointed(input, outcome.value));
	},
});
