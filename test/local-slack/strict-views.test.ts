import { describe, expect, it } from "vitest";
import { actions, at, button, input, long, modal, plain, section, table, view } from "./kit.ts";

describe("forms and Homes", () => {
	it.each<[string, object]>([
		["a plain form", modal()],
		[
			"a form with an input",
			modal({ blocks: [input({ type: "plain_text_input" })], submit: plain("Save") }),
		],
		["a file input", modal({ blocks: [input({ type: "file_input" })], submit: plain("Save") })],
		["a hundred blocks", modal({ blocks: Array.from({ length: 100 }, () => section()) })],
		["a Home", { type: "home", blocks: [section(), actions(button())] }],
	])("takes %s", (_, body) => {
		expect(view(body)).toBe("accepted");
	});

	it.each<[string, object, string]>([
		["a long title", modal({ title: plain(long(25)) }), at("/view/title/text")],
		["no title", { type: "modal", blocks: [] }, "missing required field: title"],
		[
			"an input and no submit",
			modal({ blocks: [input({ type: "plain_text_input" })] }),
			"missing required field: submit",
		],
		["long metadata", modal({ private_metadata: long(3001) }), at("/view/private_metadata")],
		["a long submit", modal({ submit: plain(long(25)) }), at("/view/submit/text")],
		[
			"too many blocks",
			modal({ blocks: Array.from({ length: 101 }, () => section()) }),
			at("/view/blocks"),
		],
		["a table", modal({ blocks: [table(1)] }), "unsupported type: table"],
		[
			"two elements in focus",
			modal({
				blocks: [
					input({ type: "plain_text_input", focus_on_load: true }),
					input({ type: "plain_text_input", focus_on_load: true }),
				],
				submit: plain("S"),
			}),
			"only one element may have focus_on_load",
		],
		[
			"a Home with a submit",
			{ type: "home", blocks: [], submit: plain("S") },
			"invalid additional property: submit",
		],
		[
			"lengths that cross",
			modal({
				submit: plain("S"),
				blocks: [input({ type: "plain_text_input", min_length: 9, max_length: 3 })],
			}),
			"min_length must not exceed",
		],
	])("refuses %s", (_, body, words) => {
		const refusal = view(body);
		expect(refusal).toMatch(/^invalid_arguments /);
		expect(refusal).toContain(words);
	});
});
