import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { programmeJsonSchema } from "../../src/language/programme-file/errors.ts";
import { layOut } from "../../src/language/programme-file/layout.ts";

const demo = () => JSON.parse(readFileSync("prisma/demo/programme.json", "utf8"));

import { fieldTables, type Shape } from "./field-tables.ts";

describe("the published schema of programme files", () => {
	// `npm run programme:schema` writes it again: this very test, told to update.
	it("is what the reader itself checks by", async () => {
		await expect(`${layOut(programmeJsonSchema())}\n`).toMatchFileSnapshot(
			"../../prisma/programme.schema.json",
		);
	});

	// Written again by the same command.
	it("is told of field by field in the guide", async () => {
		const { $schema: _, ...properties } = (programmeJsonSchema() as Shape).properties ?? {};
		const guide = readFileSync(".github/guides/programme-file.md", "utf8");
		const heading = "## Every field\n";
		const [prose = ""] = guide.split(heading);
		await expect(`${prose}${heading}${fieldTables({ properties })}\n`).toMatchFileSnapshot(
			"../../.github/guides/programme-file.md",
		);
	});

	it("accepts the demonstration programme in any editor that knows JSON Schema", () => {
		const ajv = new Ajv2020({ strict: false });
		addFormats.default(ajv);
		const check = ajv.compile(programmeJsonSchema());
		check(demo());
		expect(check.errors).toBeNull();
		const wrong = demo();
		wrong.boards[0].colour = "blue";
		expect(check(wrong)).toBe(false);
	});
});
