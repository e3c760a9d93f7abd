import { defineConfig } from "prisma/config";

/** Only the generators read this: the bot opens its database itself, and applies migrations itself. */
export default defineConfig({ schema: "prisma/schema.prisma" });
