/** Links of emails that have been followed. One statement takes one, so that of two presses one alone is first. */
import { instant } from "../domain/dates/plain-date.ts";
import type { UsedLinks } from "../mail/used-links.ts";
import type { Client } from "./engine/open-database.ts";

export const usedLinksIn = (client: Client): UsedLinks => ({
	usedAt: async (id) => {
		const link = await client.usedLink.findUnique({ where: { id } });
		return link ? instant(link.usedAt) : undefined;
	},
	take: async ({ id, personId, item, deed }, now) => {
		const taken = await client.$executeRaw`
			INSERT INTO "UsedLink" ("id", "personId", "itemId", "deed", "usedAt")
			VALUES (${id}, ${personId}, ${item}, ${deed}, ${now}) ON CONFLICT DO NOTHING`;
		return taken > 0;
	},
	giveBack: async (id) => {
		await client.usedLink.deleteMany({ where: { id } });
	},
});
