# Built with everything that building needs; run with what running needs, as a user without rights.
FROM node:22-bookworm AS build
WORKDIR /convenor
COPY .npmrc package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json prisma.config.ts manifest.yml ./
COPY prisma prisma
COPY src src
COPY commands commands
RUN npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production \
    DATABASE_URL=file:/data/convenor.db \
    CONVENOR_PORT=3000
WORKDIR /convenor
COPY package.json manifest.yml ./
COPY prisma/demo prisma/demo
COPY prisma/programme.schema.json prisma/programme.schema.json
COPY --from=build /convenor/node_modules node_modules
COPY --from=build /convenor/dist dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.CONVENOR_PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/convenor.js"]
CMD ["start"]
