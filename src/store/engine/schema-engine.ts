/** Prisma's schema engine, compiled to WebAssembly: loaded only when there is a migration to apply or to write. */

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
	bindMigrationAwareSqlAdapterFactory,
	type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import { memoizeOnce } from "../../domain/memoize.ts";

const fileName = "schema_engine_bg.wasm";

/** Beside the bundle where there is one, otherwise in the package. */
const findWasm = (): string => {
	const beside = fileURLToPath(new URL(fileName, import.meta.url));
	if (existsSync(beside)) return beside;
	const require = createRequire(import.meta.url);
	return join(dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg")), fileName);
};

type Started = WebAssembly.Exports & { readonly __wbindgen_start: () => void };
type Glue = typeof import("@prisma/schema-engine-wasm/schema_engine_bg") & {
	readonly __wbg_set_wasm: (exports: WebAssembly.Exports) => void;
};

const load = memoizeOnce(async (): Promise<Glue> => {
	const glue = (await import("@prisma/schema-engine-wasm/schema_engine_bg")) as Glue;
	const { instance } = await WebAssembly.instantiate(await readFile(findWasm()), {
		"./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
	});
	glue.__wbg_set_wasm(instance.exports);
	(instance.exports as Started).__wbindgen_start();
	return glue;
});

/** The engine opens an adapter of its own; both are let go afterwards, or SQLite would stay locked. */
export const withSchemaEngine = async <T>(
	factory: SqlMigrationAwareDriverAdapterFactory,
	work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> => {
	const { SchemaEngine } = await load();
	const opened: { dispose: () => Promise<void> }[] = [];
	const noting = async <A extends { dispose: () => Promise<void> }>(adapter: Promise<A>) => {
		opened.push(await adapter);
		return adapter;
	};
	const bound = bindMigrationAwareSqlAdapterFactory({
		...factory,
		connect: () => noting(factory.connect()),
		connectToShadowDb: () => noting(factory.connectToShadowDb()),
	});
	const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, bound);
	try {
		return await work(engine);
	} finally {
		engine.free();
		await Promise.all(opened.map((adapter) => adapter.dispose()));
	}
};
