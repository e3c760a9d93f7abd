/** Whose bank holidays a board keeps: a country, or a region that has its own. */
import type { Field } from "../../../command.ts";
import { type Region, regionNamed } from "../../dates/holidays.ts";
import { stop, words } from "../field.ts";

const missing = "Whose bank holidays does it keep? Try: Scotland.";

export const regionField = (): Field<Region> => ({
	label: "Country or region",
	example: "Scotland",
	optional: false,
	typed: { keywords: { hard: [], soft: ["to", "of", "holidays of"] } },
	control: { as: "line", most: 60 },
	schema: () =>
		words(missing, 60).transform(
			(typed, context) =>
				regionNamed(typed) ??
				stop(
					context,
					`I know no country or region called “${typed}”. Try: Scotland; Ireland; New South Wales.`,
				),
		),
});
