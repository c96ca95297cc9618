# Notabene in a container (docs/run/server.md). Build: docker build -t notabene .
# It listens on every address, so that it starts with sign-in (docs/run/aanmelden.md) or with NOTABENE_OPEN=ja, and else not.
# The first stage makes the page and the index of the documents that ship, and keeps of the packages what serves them;
# the second has that and Node on a bare Debian of the same release, since the encoder's runtime needs its C library.
FROM node:24.21.0-trixie-slim AS build
WORKDIR /app
ENV NODE_ENV=development
COPY package.json package-lock.json ./
COPY packages ./packages
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
# Not served from here: types and maps, packages of the browser and of workerd, runtimes of other machines.
RUN node scripts/build.ts \
    && rm -rf dist/model \
    && npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
    && find node_modules -type f -regex '.*\.\(map\|d\.[cm]?ts\|umd\.c?js\|iife\.js\)' -delete \
    && rm -rf node_modules/onnxruntime-web node_modules/react-dom \
    && find node_modules/onnxruntime-node/bin -mindepth 3 -maxdepth 3 -type d \
    ! -path "*/linux/$(node -p process.arch)" -exec rm -rf {} +

FROM debian:trixie-slim
ENV NODE_ENV=production \
    NOTABENE_HOST=0.0.0.0 \
    NOTABENE_STATE=/var/lib/notabene
RUN useradd --system --uid 1000 --no-create-home --shell /usr/sbin/nologin node \
    && install -d -o node -g node -m 0700 /var/lib/notabene
WORKDIR /app
COPY --from=build /usr/local/bin/node /usr/local/bin/node
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/model ./model
# In node_modules are links to these.
COPY --from=build /app/packages ./packages
COPY --from=build /app/src ./src
COPY --from=build /app/cli ./cli
COPY --from=build /app/ingest ./ingest
COPY --from=build /app/scripts ./scripts
COPY --from=build /app/corpus ./corpus
COPY --from=build /app/dist ./dist
USER node
VOLUME ["/var/lib/notabene"]
EXPOSE 8787
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["node", "-e", "fetch('http://127.0.0.1:8787/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/server.ts"]
