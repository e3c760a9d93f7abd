/** Whose bank holidays a board keeps: a country, or a region that has its own. */
import type { Field } from "../../../command.ts";
import { type Region, regionNamed } from "../../dates/holidays.ts";
import { slot } from "../field.ts";

export const regionField = (): Field<Region> =>
	slot({
		label: "Country or region",
		example: "Scotland",
		typed: { keywords: { soft: ["to", "of", "holidays of"] } },
		missing: "Whose bank holidays does it keep? Try: Scotland.",
		unread: (typed) =>
			`I know no country or region called “${typed}”. Try: Scotland; Ireland; New South Wales.`,
		most: 60,
		read: regionNamed,
	});
