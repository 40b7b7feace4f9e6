# The server of an installation that is not in Azure, as compose.yaml runs it: one bundle, read by a user who may write nothing but
# two volumes. Build and run: `docker compose up --build`.

FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
# No package's own script runs: the bundle needs none of them.
RUN npm ci --ignore-scripts
COPY . .
RUN npm run bundle

FROM node:24-bookworm-slim
# What installs packages has no business where there are none to install.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn* \
  && mkdir -p /var/lib/dagsorden /var/lib/dagsorden-keys \
  && chown 65532:65532 /var/lib/dagsorden /var/lib/dagsorden-keys
COPY --from=build /build/dist /srv/dagsorden
# Keys lie apart from the data that they open, and from its backups. With DATABASE_URL and KEY_VAULT_URL nothing is written to either.
ENV NODE_ENV=production \
  PORT=3978 \
  DATA_DIR=/var/lib/dagsorden/data \
  KEY_DIR=/var/lib/dagsorden-keys/keys
VOLUME ["/var/lib/dagsorden", "/var/lib/dagsorden-keys"]
WORKDIR /srv/dagsorden/server
USER 65532:65532
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=4", "--heap-growing-percent=30", "--enable-source-maps", "--disable-warning=DEP0040", "server.js"]
