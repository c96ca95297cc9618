# Notabene in a container (docs/run.md). Build: docker build -t notabene .
# The first stage makes the page and the index of the documents that ship; the second, on a smaller base since nothing in
# it is native, has only what serves them.
FROM node:24.21.0-trixie-slim AS build
WORKDIR /app
ENV NODE_ENV=development
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN node scripts/build.ts \
    && npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
    && npm cache clean --force

FROM node:24.21.0-alpine
ENV NODE_ENV=production \
    NOTABENE_HOST=0.0.0.0 \
    NOTABENE_STATE=/var/lib/notabene
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/src ./src
COPY --from=build /app/scripts ./scripts
COPY --from=build /app/corpus ./corpus
COPY --from=build /app/dist ./dist
RUN install -d -o node -g node -m 0700 /var/lib/notabene \
    && rm -rf /usr/local/lib/node_modules/npm /usr/local/bin/npm /usr/local/bin/npx
USER node
VOLUME ["/var/lib/notabene"]
EXPOSE 8787
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["node", "-e", "fetch('http://127.0.0.1:8787/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/server.ts"]
