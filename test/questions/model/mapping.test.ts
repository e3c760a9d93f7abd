/** A query says the same after it has been put in the words of today's executor. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Query, query } from "../../../src/questions/model/query.ts";
import { queryOf } from "../../../src/questions/model/query-of-question.ts";
import { questionOf } from "../../../src/questions/model/question-of-query.ts";
import type { Annotated } from "../../corpora/training/examples.ts";

const folder = new URL("../../corpora/gold/", import.meta.url);
const annotated = readdirSync(folder).flatMap((file): readonly Annotated[] =>
	JSON.parse(readFileSync(new URL(file, folder), "utf8")),
);
const queries = annotated.flatMap((each) => (each.query ? [each.query] : []));

const overdueForBoard: Query = {
	of: "duty",
	kinds: ["action"],
	where: [
		{ rel: "in", to: { kind: "board", id: "b1" } },
		{ is: "overdue" },
		{ on: "any", span: { first: "2030-01-01", last: "2030-01-31", words: "in January" } },
		{ not: { rel: "owner", to: { kind: "person", id: "p1" } } },
	],
	tell: ["list", "overdue"],
	form: "count",
};

describe("a query", () => {
	it("is asked of the executor part by part", () => {
		expect(questionOf(overdueForBoard)).toMatchObject({
			ask: "items",
			facets: ["overdue"],
			kinds: ["action"],
			state: "overdue",
			subjects: [{ kind: "board", id: "b1" }],
			span: { first: "2030-01-01", last: "2030-01-31" },
			without: [{ subjects: [{ kind: "person", id: "p1" }] }],
			counted: true,
		});
	});

	it("comes back as it was", () => {
		expect(queryOf(questionOf(overdueForBoard))).toEqual(overdueForBoard);
	});

	it("fits its schema, whatever was annotated", () => {
		const unfit = queries.filter((each) => !query.safeParse(each).success);
		expect(unfit).toEqual([]);
	});

	it("comes back as it was, for nearly all that was annotated", () => {
		const changed = queries.filter(
			(each) => JSON.stringify(queryOf(questionOf(each))) !== JSON.stringify(each),
		);
		expect(queries.length).toBeGreaterThan(4_000);
		expect(changed.length / queries.length).toBeLessThan(0.02);
	});
});
