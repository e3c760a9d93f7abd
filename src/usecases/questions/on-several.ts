/** People who have a place on so many boards at least: by a role, as a member, or by a seat. */
import { type Answering, byName, listed, nothing, type Part } from "./answering.ts";
import { roleWords, standingOn } from "./belonging.ts";
import { nameList } from "./names-listed.ts";

const offices = ["chair", "secretary"] as const;

export const onSeveralPart = (least: number, answering: Answering): Part => {
	const { world, question } = answering;
	const asked = offices.filter((office) => question.facets.includes(office));
	const boards = world.boards.filter(({ state }) => state.is !== "ended");
	const all = world.people
		.map(({ id, name }) => {
			const on = boards.flatMap((board) => {
				const all = standingOn(board, id, answering);
				const as = asked.length > 0 ? asked.filter((office) => all.includes(office)) : all;
				return as.length > 0 ? [`${board.name} (${roleWords(board, as).join(", ")})`] : [];
			});
			const has = (office: string) =>
				boards.some((board) => standingOn(board, id, answering).includes(office));
			return { kind: "person" as const, id, name, on: asked.every(has) ? on : [] };
		})
		.filter(({ on }) => on.length >= least);
	const most = Math.max(least, ...all.map(({ on }) => on.length));
	const rows = all
		.filter(({ on }) => question.tally !== "most" || on.length === most)
		.sort((a, b) => b.on.length - a.on.length || byName(a.name, b.name))
		.map(({ kind, id, name, on }) => ({ kind, id, words: `${name}: ${on.join(", ")}` }));
	const on = asked.length > 0 ? `who are ${listed(asked)} of` : "on";
	const atLeast = least === 1 ? "a board" : `${least} boards or more`;
	const what = `People ${on} ${question.tally === "most" ? `the most boards, which is ${most}` : atLeast}`;
	if (rows.length === 0)
		return nothing({ is: "none", says: `No ${what.toLowerCase()} are recorded` });
	return nameList(what, rows, answering);
};
